package io.idempotency.ee.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.internal.config.SettingNames;
import io.idempotency.ee.internal.log.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds docs/ against the code, in both directions. */
class DocumentationTest {

    private static final Path DOCS = Path.of("..", "docs");

    @Test
    @DisplayName("B56 docs/configuration.md has every setting with its default, and no other")
    void settings() throws IOException {
        assertThat(rows("configuration.md", "(?m)^\\| `([a-z.-]+)` \\| [a-zA-Z]+ \\| (?:`([^`]*)`|none) \\|"))
                .containsExactlyInAnyOrderElementsOf(SettingNames.withDefaults());
    }

    @Test
    @DisplayName("B55 docs/messages.md has every message, and no other")
    void messages() throws IOException {
        List<String> declared = Stream.of(Message.values())
                .map(message -> message.id() + " " + message.name())
                .toList();
        assertThat(rows("messages.md", "(?m)^\\| (IDEM-[0-9]{3}) \\| ([A-Z_]+) \\|"))
                .containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    @DisplayName("B55 no two messages have one id")
    void ids() {
        assertThat(Stream.of(Message.values()).map(Message::id)).doesNotHaveDuplicates();
    }

    private static List<String> rows(String file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCS.resolve(file)))
                .results()
                .map(DocumentationTest::row)
                .toList();
    }

    private static String row(MatchResult row) {
        return row.group(1) + " " + (row.group(2) == null ? "" : row.group(2));
    }
}
