package io.idempotency.ee.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FramedDigestTest {

    @Test
    @DisplayName("F20 the same characters cut into other parts are another digest")
    void cutsMatter() {
        assertThat(digest("ab", "c")).isNotEqualTo(digest("a", "bc"));
        assertThat(digest("abc")).isNotEqualTo(digest("abc", ""));
        assertThat(digest("", "abc")).isNotEqualTo(digest("abc", ""));
        assertThat(digest("a:b", "c")).isNotEqualTo(digest("a", "b:c"));
    }

    @Test
    @DisplayName("F20 a part that holds the frame of another part is not taken for two")
    void framesCannotBeForged() {
        assertThat(digest("a", "b")).isNotEqualTo(digest("a\u0000\u0000\u0000\u0001b"));
    }

    @Test
    @DisplayName("B7 an absent part is not an empty one, and not a missing one")
    void absentIsNotEmpty() {
        byte[] absent = new FramedDigest().add(Optional.empty()).bytes();
        byte[] empty = new FramedDigest().add(Optional.of("")).bytes();
        assertThat(absent).isNotEqualTo(empty).isNotEqualTo(new FramedDigest().bytes());
        assertThat(empty).isEqualTo(digest(""));
    }

    @Test
    @DisplayName("B7 text is digested as UTF-8, into 32 bytes")
    void textIsUtf8() {
        assertThat(digest("\u00fc"))
                .hasSize(32)
                .isEqualTo(new FramedDigest()
                        .add("\u00fc".getBytes(StandardCharsets.UTF_8))
                        .bytes());
    }

    private static byte[] digest(String... parts) {
        FramedDigest digest = new FramedDigest();
        for (String part : parts) {
            digest.add(part);
        }
        return digest.bytes();
    }
}
