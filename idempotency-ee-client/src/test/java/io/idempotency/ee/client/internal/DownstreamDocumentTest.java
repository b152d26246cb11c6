package io.idempotency.ee.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds docs/downstream.md against the code, in both directions. */
class DownstreamDocumentTest {

    @Test
    @DisplayName("B55 docs/downstream.md has every message of the client, and no other")
    void messages() throws IOException {
        assertThat(rows("(?m)^\\| (IDEM-[0-9]{3}) \\| ([A-Z_]+) \\|"))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ClientMessage.values())
                        .map(message -> message.id() + " " + message.name())
                        .toList());
    }

    @Test
    @DisplayName("B56 docs/downstream.md has every setting of the client with its default, and no other")
    void settings() throws IOException {
        Map<String, String> documented = rows("(?m)^\\| `(idempotency[a-z.-]+)` \\| [a-z]+ \\| `([^`]*)` \\|").stream()
                .map(row -> row.split(" ", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
        assertThat(documented.keySet())
                .containsExactlyInAnyOrderElementsOf(SettingsText.NAMES.stream()
                        .map(name -> "idempotency.client." + name)
                        .toList());
        ClientSettings read = read(Map.of());
        assertThat(read(documented)).isEqualTo(read);
        assertThat(read.maxDuration()).isEqualTo(Duration.ofSeconds(10));
    }

    private static ClientSettings read(Map<String, String> values) {
        return new SettingsText(name -> Optional.ofNullable(values.get(name)), problem -> {
                    throw new AssertionError(problem);
                })
                .read();
    }

    private static List<String> rows(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(Path.of("..", "docs", "downstream.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
    }
}
