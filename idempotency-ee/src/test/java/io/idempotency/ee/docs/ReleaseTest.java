package io.idempotency.ee.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What no build step holds of what is published. */
class ReleaseTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern VERSION = Pattern.compile("<version>([^<$]+)</version>");

    @Test
    @DisplayName(
            "The BOM, which has no parent, has the version and the time stamp of the rest, and every jar for users")
    void bom() throws IOException {
        String bom = Files.readString(ROOT.resolve("idempotency-ee-bom/pom.xml"));
        String parent = Files.readString(ROOT.resolve("pom.xml"));

        assertThat(first(VERSION, bom)).isEqualTo(first(VERSION, parent));
        Pattern stamp = Pattern.compile("<project.build.outputTimestamp>([^<]+)<");
        assertThat(first(stamp, bom)).isEqualTo(first(stamp, parent));
        assertThat(modules()).allSatisfy(module -> assertThat(bom.contains("<artifactId>" + module + "</artifactId>"))
                .as(module)
                .isEqualTo(forUsers(module)));
    }

    @Test
    @DisplayName("README and docs name the version that is built")
    void documentedVersion() throws IOException {
        String version = first(VERSION, Files.readString(ROOT.resolve("pom.xml")));
        Pattern ours = Pattern.compile("<artifactId>idempotency-ee[a-z-]*</artifactId>\\s*<version>([^<]+)<");
        try (Stream<Path> docs =
                Stream.concat(Stream.of(ROOT.resolve("README.md")), Files.list(ROOT.resolve("docs")))) {
            assertThat(docs.filter(file -> file.toString().endsWith(".md"))
                            .flatMap(file -> ours.matcher(read(file)).results())
                            .map(found -> found.group(1)))
                    .isNotEmpty()
                    .containsOnly(version);
        }
    }

    @Test
    @DisplayName(
            "liberty:run, the README's first command, finds one server: the BOM, which has no parent, says that it is none")
    void oneServer() throws IOException {
        String plugin =
                "<artifactId>liberty-maven-plugin</artifactId>\\s*<version>([^<]+)</version>\\s*<configuration>";
        String version = first(Pattern.compile(plugin), Files.readString(ROOT.resolve("pom.xml")));

        assertThat(first(
                        Pattern.compile(plugin + "\\s*<skip>true</skip>"),
                        Files.readString(ROOT.resolve("idempotency-ee-bom/pom.xml"))))
                .isEqualTo(version);
    }

    private static List<String> modules() throws IOException {
        return Pattern.compile("<module>([^<]+)</module>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static boolean forUsers(String module) {
        return read(ROOT.resolve(module).resolve("pom.xml")).contains("<release.skip>false</release.skip>")
                || module.equals("idempotency-ee-bom");
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
