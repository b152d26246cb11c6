package io.idempotency.ee.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A server's log: the file that it writes, and those that it has put aside under longer names, as each server does when the file
 * has become too large or its day is over. So a length of the file alone is no place in the log.
 */
public final class LogFiles {

    private final Path file;

    /** @param file the one that is written; it need not be there yet */
    LogFiles(Path file) {
        this.file = file;
    }

    /**
     * A place in a log.
     *
     * @param lengths of its files, by what stays the same when a file gets another name
     */
    public record Position(Map<Object, Long> lengths) {}

    /** Before everything. */
    public static Position start() {
        return new Position(Map.of());
    }

    /** After everything that is there now. */
    public Position end() {
        Map<Object, Long> lengths = new HashMap<>();
        for (Path each : files()) {
            try {
                BasicFileAttributes attributes = attributes(each);
                lengths.put(attributes.fileKey(), attributes.size());
            } catch (NoSuchFileException e) {
                return end();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Position(lengths);
    }

    /** What has been written since. */
    public String since(Position position) {
        List<Path> files = files();
        StringBuilder text = new StringBuilder();
        try {
            for (Path each : files) {
                text.append(rest(each, position));
            }
        } catch (NoSuchFileException e) {
            return since(position);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Else one was put aside between two that were read.
        return files.equals(files()) ? text.toString() : since(position);
    }

    /** What has been written since, once a text is in it, or at the latest. */
    public String since(Position position, String text, Duration latest) {
        Instant deadline = Instant.now().plus(latest);
        String logged = since(position);
        while (!logged.contains(text) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            logged = since(position);
        }
        return logged;
    }

    /** A file that is shorter than it was is another one in its place. */
    private static String rest(Path each, Position position) throws IOException {
        long length = position.lengths().getOrDefault(attributes(each).fileKey(), 0L);
        byte[] all = Files.readAllBytes(each);
        int from = length > all.length ? 0 : (int) length;
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    /** The oldest first. The names of those that were put aside say when. */
    private List<Path> files() {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.indexOf('.'));
        if (!Files.exists(file.getParent())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.filter(each -> each.getFileName().toString().matches(stem + ".*\\d.*|" + name))
                    .sorted(Comparator.<Path, Boolean>comparing(file::equals).thenComparing(each -> each))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BasicFileAttributes attributes(Path each) throws IOException {
        return Files.readAttributes(each, BasicFileAttributes.class);
    }
}
