package io.idempotency.ee.it.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.SelectPackages;

/** Holds the suites against the folders. */
class GateTest {

    private static final Path SOURCES = Path.of("src", "test", "java");

    @Test
    @DisplayName("Every integration test is in exactly one suite")
    void everyTest() throws IOException {
        List<String> packages = Stream.of(
                        ContainersSuite.class, TwinsSuite.class, SampleSuite.class, BrokersSuite.class, LoadSuite.class)
                .flatMap(suite ->
                        Stream.of(suite.getAnnotation(SelectPackages.class).value()))
                .toList();

        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> tests = files.map(file -> SOURCES.relativize(file).toString())
                    .filter(file -> file.endsWith("IT.java"))
                    .map(file -> file.replace('/', '.'))
                    .toList();

            assertThat(tests)
                    .isNotEmpty()
                    .allMatch(test -> packages.stream()
                                    .filter(each -> test.startsWith(each + "."))
                                    .count()
                            == 1);
        }
    }
}
