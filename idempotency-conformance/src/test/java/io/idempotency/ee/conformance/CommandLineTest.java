package io.idempotency.ee.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.conformance.model.Profile;
import io.idempotency.ee.conformance.reference.Fault;
import io.idempotency.ee.conformance.reference.Reference;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** Options, exit codes and reports. */
class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    @DisplayName("A target on another machine is refused, unless one owns it")
    void target() {
        assertThat(run("--url", "http://192.0.2.1/orders", "--body", "x")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--i-own-this-service");
        assertThat(run("--url", "http://127.0.0.1:1/", "--body", "x", "--counter-url", "http://192.0.2.1/"))
                .isEqualTo(2);
        assertThat(run("--url", "http://192.0.2.1:1/", "--body", "x", "--i-own-this-service", "--timeout", "PT0.1S"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("Wrong use has exit code 2")
    void wrongUse() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--url", "orders", "--body", "x")).isEqualTo(2);
        assertThat(run("--url", "http://127.0.0.1:1/", "--body", "@/does/not/exist"))
                .isEqualTo(2);
        assertThat(run("--url", "http://127.0.0.1:1/", "--body", "x", "--header", "nonsense"))
                .isEqualTo(2);
        assertThat(run("--url", "http://127.0.0.1:1/", "--body", "x", "--profile", "none"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("A body can be in a file")
    void bodyInFile() throws Exception {
        Path file = Files.writeString(folder.resolve("order.json"), "{\"customer\":\"{{uuid}}\"}");
        try (Reference service = new Reference(Profile.IETF, Fault.NONE)) {
            assertThat(run(
                            "--url",
                            service.url("/orders"),
                            "--body",
                            "@" + file,
                            "--credential",
                            "Authorization: Bearer one",
                            "--only",
                            "REP-01"))
                    .as(out.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
    }

    @Test
    @DisplayName("--fail-on decides which failures count")
    void failOn() throws Exception {
        try (Reference service = new Reference(Profile.IETF, Fault.MISMATCH_IS_400)) {
            assertThat(run(service, "--only", "MIS")).isZero();
            assertThat(run(service, "--only", "MIS", "--fail-on", "should")).isEqualTo(1);
        }
        try (Reference service = new Reference(Profile.IETF, Fault.NONE)) {
            assertThat(run(service, "--only", "MIS", "--fail-on", "should")).isZero();
        }
    }

    @Test
    @DisplayName("When the time is over, cases fail that were not run")
    void timeLimit() throws Exception {
        try (Reference service = new Reference(Profile.IETF, Fault.NONE)) {
            assertThat(run(service, "--time-limit", "PT0S", "--only", "KEY")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("The table has colours only on a terminal")
    void colours() throws Exception {
        try (Reference service = new Reference(Profile.IETF, Fault.NONE)) {
            String[] arguments = Runs.arguments(service, Profile.IETF, Fault.NONE, "--only", "BASE");
            Conformance.run(new PrintStream(out, true, StandardCharsets.UTF_8), false, arguments);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("BASE-02  must   pass")
                    .doesNotContain("\u001b");
            Conformance.run(new PrintStream(out, true, StandardCharsets.UTF_8), true, arguments);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001b[32m");
        }
    }

    @Test
    @DisplayName("Reports are well formed, and hold no credentials")
    void reports() throws Exception {
        Path xml = folder.resolve("junit.xml");
        Path html = folder.resolve("report.html");
        Path json = folder.resolve("report.json");
        try (Reference service = new Reference(Profile.IETF, Fault.ANY_TEXT_IS_A_KEY)) {
            run(
                    service,
                    "--only",
                    "KEY",
                    "--junit",
                    xml.toString(),
                    "--html",
                    html.toString(),
                    "--json",
                    json.toString());
        }

        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(xml.toFile())
                .getDocumentElement();
        assertThat(suite.getElementsByTagName("failure").getLength())
                .isEqualTo(Integer.parseInt(suite.getAttribute("failures")))
                .isPositive();
        assertThat(Files.readString(html))
                .contains("id=\"KEY-06\"", "What follows", "key &quot;abc,")
                .doesNotContain("<script", "src=", "href=");
        assertThat(Files.readString(json)).contains("\"id\":\"KEY-06\",\"level\":\"must\",\"verdict\":\"fail\"");
        assertThat(Stream.of(xml, html, json)).noneMatch(file -> read(file).contains("Bearer"));
    }

    private int run(Reference service, String... more) {
        return run(Runs.arguments(service, Profile.IETF, Fault.NONE, more));
    }

    private int run(String... arguments) {
        return Conformance.run(new PrintStream(out, true, StandardCharsets.UTF_8), false, arguments);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
