package io.idempotency.ee.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.DistributionOnly;
import io.idempotency.ee.fixture.server.Needs;
import io.idempotency.ee.internal.signal.Gauge;
import io.idempotency.ee.internal.signal.Instrument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds docs/signals.md, the dashboard and the alerts against the code, and has Prometheus' own tool read them. */
class SignalsDocumentTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path RULES = DOCS.resolve("prometheus-rules.yml");

    @TempDir
    Path folder;

    @Test
    @DisplayName("B51 docs/signals.md has every metric with its unit, and no other")
    void metrics() throws IOException {
        List<String> rows = Pattern.compile("(?m)^\\| `(idempotency\\.[a-z.]+)` \\| `([^`]+)` \\|")
                .matcher(Files.readString(DOCS.resolve("signals.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of(Instrument.values()).map(each -> each.text() + " " + each.unit()),
                                Stream.of(Gauge.values()).map(each -> each.text() + " " + each.unit()))
                        .toList());
    }

    @Test
    @DisplayName("B51 docs/signals.md has every alert of the rules, and no other")
    void alerts() throws IOException {
        assertThat(names(DOCS.resolve("signals.md"), "(?m)^\\| `(Idempotency[A-Za-z]+)` \\|"))
                .containsExactlyInAnyOrderElementsOf(names(RULES, "(?m)^ +- alert: (.*)$"))
                .isNotEmpty();
    }

    @Test
    @Needs(DistributionOnly.PROMTOOL)
    @DisplayName("B51 the alerts fire on what they are for, and are silent without")
    void rules() throws Exception {
        Path tests = Files.writeString(
                folder.resolve("test.yml"),
                Files.readString(Path.of("src", "test", "resources", "prometheus-rules-test.yml"))
                        .replace("RULES", RULES.toAbsolutePath().normalize().toString()));

        promtool("check", "rules", RULES.toString());
        promtool("test", "rules", tests.toString());
    }

    @Test
    @Needs(DistributionOnly.PROMTOOL)
    @DisplayName("B51 every query of the dashboard is one that Prometheus takes")
    void dashboard() throws Exception {
        StringBuilder rules = new StringBuilder("groups:\n- name: dashboard\n  rules:\n");
        List<String> queries = queries();
        for (int i = 0; i < queries.size(); i++) {
            rules.append("  - record: query" + i + "\n    expr: |-\n      ")
                    .append(queries.get(i).replace("$__rate_interval", "5m").replaceAll("\\$[a-z]+", ".*"))
                    .append('\n');
        }
        assertThat(queries).hasSizeGreaterThan(20);
        promtool(
                "check",
                "rules",
                Files.writeString(folder.resolve("dashboard.yml"), rules).toString());
    }

    private static List<String> queries() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(DOCS.resolve("grafana-dashboard.json")))) {
            return reader.readObject().getJsonArray("panels").getValuesAs(JsonObject.class).stream()
                    .flatMap(panel -> panel.getJsonArray("targets").getValuesAs(JsonObject.class).stream())
                    .map(target -> target.getString("expr"))
                    .toList();
        }
    }

    private static List<String> names(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
