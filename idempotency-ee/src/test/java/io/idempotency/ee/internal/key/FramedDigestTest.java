package io.idempotency.ee.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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

    @Test
    @DisplayName("F20 no two characters of UTF-16 digest the same bytes, halves of a pair that are alone among them")
    void everyCharacterCounts() {
        Set<ByteBuffer> digests = new HashSet<>();
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            assertThat(digests.add(ByteBuffer.wrap(digest(Character.toString(c)))))
                    .as("U+%04X", c)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("F20 no two texts of surrogates and their neighbours digest the same bytes")
    void everyTextOfSurrogatesCounts() {
        char[] alphabet = {'?', '\ufffd', '\ud7ff', '\ud800', '\ud83d', '\udbff', '\udc00', '\ude00', '\udfff', '\ue000'
        };
        Set<ByteBuffer> digests = new HashSet<>();
        int texts = 0;
        for (String text : texts(alphabet, 4)) {
            digests.add(ByteBuffer.wrap(digest(text)));
            texts++;
        }
        assertThat(digests).hasSize(texts);
    }

    @Test
    @DisplayName("F20 a random text of UTF-16 and one that differs in a single unit digest other bytes")
    void everyUnitCounts() {
        Random random = new Random(20_261_128);
        for (int i = 0; i < 20_000; i++) {
            char[] units = new char[1 + random.nextInt(12)];
            for (int j = 0; j < units.length; j++) {
                units[j] = (char) (random.nextBoolean() ? 0xd800 + random.nextInt(0x800) : random.nextInt(0x10000));
            }
            char[] other = units.clone();
            other[random.nextInt(units.length)] ^= (char) (1 << random.nextInt(16));
            assertThat(digest(new String(units)))
                    .as(Arrays.toString(units) + Arrays.toString(other))
                    .isNotEqualTo(digest(new String(other)));
        }
    }

    @Test
    @DisplayName("B7 text without halves of pairs is digested as UTF-8, whichever planes it is of")
    void pairsAreUtf8() {
        String text = "a\u00fc\u20ac\ud83d\ude00\udbff\udfff";
        assertThat(digest(text))
                .isEqualTo(new FramedDigest()
                        .add(text.getBytes(StandardCharsets.UTF_8))
                        .bytes());
    }

    /** All of up to so many units, the empty one too. */
    private static List<String> texts(char[] alphabet, int longest) {
        List<String> all = new ArrayList<>(List.of(""));
        int from = 0;
        for (int length = 1; length <= longest; length++) {
            List<String> shorter = List.copyOf(all.subList(from, all.size()));
            from = all.size();
            shorter.forEach(text -> {
                for (char c : alphabet) {
                    all.add(text + c);
                }
            });
        }
        return all;
    }

    private static byte[] digest(String... parts) {
        FramedDigest digest = new FramedDigest();
        for (String part : parts) {
            digest.add(part);
        }
        return digest.bytes();
    }
}
