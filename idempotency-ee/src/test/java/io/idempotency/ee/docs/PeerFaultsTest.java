package io.idempotency.ee.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The faults of other libraries are numbered; tests that show one absent here have its number in their names. */
class PeerFaultsTest {

    private static final int FAULTS = 21;
    private static final List<Path> TESTS =
            List.of(Path.of("src", "test", "java"), Path.of("..", "src-it", "src", "test", "java"));
    private static final Pattern NAME = Pattern.compile("@DisplayName\\(\\s*\"((?:[A-Z][0-9]+ )+)");
    /** Two that only a server can show. */
    private static final List<String> OF_A_SERVER = List.of("F16", "F17");

    @Test
    @DisplayName("F1 to F21: each has a test that is named after it, where it can be shown")
    void everyFaultHasATest() {
        assertThat(TESTS.stream().flatMap(PeerFaultsTest::numbers).distinct()).containsAll(faults());
        assertThat(numbers(TESTS.get(0)))
                .containsAll(faults().stream()
                        .filter(fault -> !OF_A_SERVER.contains(fault))
                        .toList());
    }

    private static List<String> faults() {
        return IntStream.rangeClosed(1, FAULTS).mapToObj(number -> "F" + number).toList();
    }

    private static Stream<String> numbers(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith(PeerFaultsTest.class.getSimpleName() + ".java"))
                    .flatMap(PeerFaultsTest::numbersOf)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> numbersOf(Path file) {
        try {
            return NAME.matcher(Files.readString(file))
                    .results()
                    .flatMap(name -> Stream.of(name.group(1).split(" ", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
