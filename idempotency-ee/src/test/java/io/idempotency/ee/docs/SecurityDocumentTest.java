package io.idempotency.ee.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds SECURITY.md against the tests that it names. */
class SecurityDocumentTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract))(?:\\.(\\w+))?`");
    private static final Pattern THREAT = Pattern.compile("(?ms)^### (.*?)\\R(.*?)(?=^#{2,3} |\\z)");

    private static final Map<String, Path> TESTS = tests();

    @Test
    @DisplayName("Every test that SECURITY.md names is there")
    void named() throws IOException {
        List<MatchResult> named = NAMED.matcher(text()).results().toList();
        assertThat(named).hasSizeGreaterThan(60).allSatisfy(name -> {
            assertThat(TESTS).as(name.group()).containsKey(name.group(1));
            if (name.group(2) != null) {
                assertThat(read(TESTS.get(name.group(1)))).as(name.group()).contains("void " + name.group(2) + "(");
            }
        });
    }

    @Test
    @DisplayName("Every threat of SECURITY.md says what stops it, and by which test, or what does not")
    void threats() throws IOException {
        List<MatchResult> threats = THREAT.matcher(text()).results().toList();
        assertThat(threats).hasSizeGreaterThan(20).allSatisfy(threat -> assertThat(threat.group(2))
                .as(threat.group(1))
                .containsPattern("(?m)^(Tests: |Not there yet)"));
    }

    private static String text() throws IOException {
        return Files.readString(ROOT.resolve("SECURITY.md"));
    }

    private static Map<String, Path> tests() {
        return Stream.of("idempotency-ee", "idempotency-ee-client", "src-it")
                .flatMap(module -> files(ROOT.resolve(module).resolve("src/test/java")))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), Function.identity(), (a, b) -> a));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
