package io.idempotency.ee.it.load.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How much of a process's heap is in use after a full collection, without arrays of long: those are the histograms of the
 * server's HTTP metrics, one of some 100 KiB for each new combination of route, method, host and status.
 */
final class LiveHeap {

    private static final int LOOKS = 3;
    private static final Pattern LONGS = Pattern.compile("(?m)^ *[0-9]+: +[0-9]+ +([0-9]+) +\\[J .*$");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +[0-9]+ +([0-9]+) *$");

    private LiveHeap() {}

    /**
     * Bytes; the least of some looks, as what finalizers and cleaners let go is gone with the next one only.
     *
     * @param histogram is written: what lives, by class
     */
    static long of(long pid, Path histogram) {
        return IntStream.range(0, LOOKS)
                .mapToLong(i -> look(pid, histogram))
                .min()
                .orElseThrow();
    }

    /** The histogram counts what lives, and collects everything else for it. */
    private static long look(long pid, Path histogram) {
        String command = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(command, Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            Files.writeString(histogram, text);
            return bytes(TOTAL, text) - bytes(LONGS, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(Pattern line, String histogram) {
        Matcher matcher = line.matcher(histogram);
        if (!matcher.find()) {
            throw new AssertionError("No " + line + " in " + histogram);
        }
        return Long.parseLong(matcher.group(1));
    }
}
