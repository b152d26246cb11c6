package io.idempotency.ee.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.internal.operation.EncryptionSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptionReaderTest {

    private static final String KEY = base64(32);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("another key of thirty-two bytes!".getBytes(StandardCharsets.US_ASCII));

    private final List<String> problems = new ArrayList<>();

    @Test
    @DisplayName("B24 keys with ids, with or without blanks around them")
    void keys() {
        EncryptionSettings read = read("2026-01:" + KEY + " , 2026-02: " + OTHER, "2026-02");
        assertThat(problems).isEmpty();
        assertThat(read.keys()).containsOnlyKeys("2026-01", "2026-02");
        assertThat(read.keys().get("2026-02").getEncoded())
                .isEqualTo("another key of thirty-two bytes!".getBytes(StandardCharsets.US_ASCII));
        assertThat(read.current()).isEqualTo("2026-02");
        assertThat(read.toString()).doesNotContain(KEY).doesNotContain("thirty");
    }

    @Test
    @DisplayName("B24 without keys nothing is encrypted")
    void none() {
        assertThat(read("", "").keys()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("B24 B55 IDEM-140 a wrong key fails the deployment; the text has its id, and nothing of it")
    @CsvSource({
        "k:16, the key k has 16 bytes",
        "k:31, the key k has 31 bytes",
        "k:33, the key k has 33 bytes",
        "k:0, the key k has 0 bytes",
        "k:spoilt, the key k is no Base64",
        "'k:32,k:32', two keys have the id k",
        "32, entry 1 does not begin with an id and a colon",
        "'k:32,32', entry 2 does not begin with an id and a colon",
        "'k:32,', entry 2 does not begin with an id and a colon",
        "two words:32, entry 1 does not begin with an id and a colon",
        "32:32, entry 1 does not begin with an id and a colon"
    })
    void wrongKeys(String entries, String fault) {
        String text = entries.replace("spoilt", "~" + KEY);
        for (int length : new int[] {16, 31, 33, 32, 0}) {
            text = text.replaceAll("\\b" + length + "\\b", base64(length));
        }
        read(text, "k");
        assertThat(problems.get(0)).startsWith("IDEM-140: encryption.keys cannot be used: " + fault + ".");
        assertThat(problems).noneMatch(each -> each.contains("S1NL") || each.contains("KSK"));
    }

    @Test
    @DisplayName("B24 B55 IDEM-141 no current key, or one that is not there, fails the deployment")
    void noCurrentKey() {
        read("k1:" + KEY + ",k2:" + KEY, "");
        read("k1:" + KEY, KEY);
        read("", "k1");
        assertThat(problems)
                .hasSize(3)
                .allMatch(each -> each.startsWith("IDEM-141: "))
                .noneMatch(each -> each.contains("S1NL"))
                .first()
                .satisfies(each -> assertThat(each).endsWith("Their ids: k1, k2."));
    }

    private EncryptionSettings read(String keys, String current) {
        return new EncryptionReader(problems::add).read(keys, current);
    }

    /** Of a key that is easy to find. */
    private static String base64(int length) {
        return Base64.getEncoder()
                .encodeToString("KSK".repeat(11).substring(0, length).getBytes(StandardCharsets.US_ASCII));
    }
}
