package io.idempotency.ee.internal.key.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Multipart bodies as {@link Content} compares them. */
class MultipartTest {

    private static final String NAME = "Content-Disposition: form-data; name=\"a\"";
    private static final String FILE = "Content-Disposition: form-data; name=\"f\"; filename=\"f.txt\"";

    @ParameterizedTest
    @DisplayName("B8 the boundary, and how a part spells what it says, do not count")
    @MethodSource("sameParts")
    void sameParts(String type, String body) {
        assertThat(split(type, body)).isPresent();
        assertThat(digest(type, body)).isEqualTo(digest("multipart/form-data;boundary=A", form("A")));
    }

    static Stream<Arguments> sameParts() {
        String form = form("A");
        return Stream.of(
                Arguments.of("multipart/form-data; boundary=B", form("B")),
                Arguments.of("Multipart/Form-Data; BOUNDARY=\"b c\"", form("b c")),
                Arguments.of(
                        "multipart/form-data;boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW",
                        form("----WebKitFormBoundary7MA4YWxkTrZu0gW")),
                Arguments.of("multipart/form-data;boundary=" + "x".repeat(70), form("x".repeat(70))),
                type("A", form.replace("--A--\r\n", "--A--")),
                type("A", form.replace("--A\r\n", "--A \t\r\n")),
                type("A", "\r\n" + form),
                type("A", form.replace("form-data; name=\"a\"", "FORM-DATA ;NAME=a")),
                type("A", form.replace("name=\"f\"; filename=\"f.txt\"", "filename=f.txt;name=f")),
                type("A", form.replace("Content-Disposition:", "content-disposition:  ")),
                type("A", form.replace("text/plain;charset=UTF-8", "Text/Plain; charset=\"utf-8\" ")),
                type("A", form.replace("Content-Type", "Content-Length: 5\r\nContent-Type")),
                type("A", form.replace("Content-Type", "Content-Transfer-Encoding: BINARY\r\nContent-Type")),
                type("A", form.replace(FILE + "\r\n", "").replace("UTF-8\r\n", "UTF-8\r\n" + FILE + "\r\n")));
    }

    @ParameterizedTest
    @DisplayName("B8 F8 other parts, another order, name, file name, type or byte make another request")
    @MethodSource("otherParts")
    void otherParts(String type, String body) {
        assertThat(split(type, body)).isPresent();
        assertThat(digest(type, body)).isNotEqualTo(digest("multipart/form-data;boundary=A", form("A")));
    }

    static Stream<Arguments> otherParts() {
        String form = form("A");
        return Stream.of(
                type("A", form.replace("name=\"a\"", "name=\"b\"")),
                type("A", form.replace("name=\"a\"", "name=\"A\"")),
                type("A", form.replace("f.txt", "g.txt")),
                type("A", form.replace("; filename=\"f.txt\"", "")),
                type("A", form.replace("; filename=", "; filename*=")),
                type("A", form.replace("form-data; name=\"a\"", "form-data; name=\"a\"; filename=\"\"")),
                type("A", form.replace("UTF-8", "UTF-16")),
                type("A", form.replace("text/plain", "text/csv")),
                type("A", form.replace("Content-Type: text/plain;charset=UTF-8\r\n", "")),
                type("A", form.replace("Content-Type", "X-Own: 1\r\nContent-Type")),
                type("A", form.replace("Content-Type", "Content-Transfer-Encoding: base64\r\nContent-Type")),
                type("A", form.replace("one", "two")),
                type("A", form.replace("one", "one\r\n")),
                type("A", form.replace("one", "")),
                type("A", form.replace("text/plain", "multipart/plain")),
                type("A", body("A", part(NAME, "one"))),
                type("A", body("A", part(NAME, "one"), file("two"), file("two"))),
                type("A", body("A", file("two"), part(NAME, "one"))),
                type("A", body("A", part(NAME, "two"), file("one"))),
                type("A", "before\r\n" + form),
                type("A", form + "after"),
                Arguments.of("multipart/mixed; boundary=A", form),
                Arguments.of("multipart/form-data; boundary=A; type=x", form));
    }

    @ParameterizedTest
    @DisplayName("B8 what is no multipart by RFC 2046, or could be read in two ways, is compared by type and bytes")
    @MethodSource("noMultipart")
    void noMultipart(String type, String body) {
        assertThat(split(type, body)).isEmpty();
        assertThat(digest(type, body))
                .isEqualTo(digest(type, body))
                .isNotEqualTo(digest("multipart/form-data;boundary=A", form("A")))
                .isNotEqualTo(digest(type, body + " "))
                .isNotEqualTo(digest(type + ";x=1", body));
    }

    static Stream<Arguments> noMultipart() {
        String form = form("A");
        return Stream.of(
                type("A", ""),
                type("A", "--A"),
                type("A", "--A\r\n"),
                type("A", "--A--\r\n"),
                type("A", "--A\r\n--A--\r\n"),
                type("A", "--A\r\n\r\n--A--\r\n"),
                type("A", "x" + form),
                type("A", "\n" + form),
                type("A", form.replace("--A--", "--A")),
                type("A", form.replace("--A--", "--A-")),
                type("A", form.replace("--A--\r\n", "--A--x")),
                type("A", form.replace("\r\n", "\n")),
                type("A", form.replace("one\r\n--A\r\n", "one\n--A\n")),
                type("A", form.replace("one", "one--A")),
                type("A", form.replace("one", "one\n--A\n" + NAME + "\n\ntwo")),
                type("A", form.replace("one", "--Ab")),
                type("A", form.replace("one", "one--A\r\n\r\ntwo")),
                type("A", form.replace("one", "one\n--A\r\n\r\ntwo")),
                type("A", form.replace("one", "one\r--A\r\n\r\ntwo")),
                type("A", form.replace("f.txt", "--A.txt")),
                type("A", form + form),
                type("A", form + "--A--"),
                type("A", "--Ax\r\n\r\none\r\n" + form),
                type("A", form.replace(NAME, "no colon")),
                type("A", form.replace(NAME, NAME + "\r\n folded: 1")),
                type("A", form.replace(NAME, NAME + "\rX: 1")),
                type("A", form.replace(NAME, NAME + "\u0000")),
                type("A", form.replace(NAME, "Content Disposition: x")),
                type("A", form.replace(NAME, ": x")),
                type("A", form.replace("Content-Type", "Content-Type: text/csv\r\nContent-Type")),
                type("A", "--A\r\n" + NAME + "\r\n--A--\r\n"),
                type("B", form),
                type("", "--\r\n\r\none\r\n----"),
                type("x".repeat(71), form("x".repeat(71))),
                type("\"A \"", form("A ")),
                type("\"A\u00e4\"", form("A\u00e4")),
                Arguments.of("multipart/form-data", form),
                Arguments.of("multipart/form-data; boundary=A; boundary=A", form),
                Arguments.of("multipart/form-data; boundary=B; boundary=A", form),
                Arguments.of("multipart/form-data; boundary=\"\\A\"", form),
                Arguments.of("text/plain; boundary=A", form));
    }

    @Test
    @DisplayName("B8 a part without headers, and one without a body, are parts")
    void emptyParts() {
        assertThat(split("multipart/mixed;boundary=A", "--A\r\n\r\nx\r\n--A\r\n\r\n\r\n--A--"))
                .hasValueSatisfying(multipart -> assertThat(multipart.parts()).hasSize(2));
        assertThat(digest("multipart/mixed;boundary=A", "--A\r\n\r\nx\r\n--A\r\n\r\n\r\n--A--"))
                .isNotEqualTo(digest("multipart/mixed;boundary=A", "--A\r\n\r\nx\r\n--A--"));
    }

    @Test
    @DisplayName("B8 the order of a part's header lines counts for lines of one name only")
    void orderOfLines() {
        String type = "multipart/mixed;boundary=A";
        byte[] one = digest(type, body("A", part("X-A: 1\r\nX-B: 2\r\nX-A: 3", "b")));
        assertThat(digest(type, body("A", part("x-b: 2\r\nx-a: 1\r\nX-A: 3", "b"))))
                .isEqualTo(one);
        assertThat(digest(type, body("A", part("X-A: 3\r\nX-B: 2\r\nX-A: 1", "b"))))
                .isNotEqualTo(one);
        assertThat(digest(type, body("A", part("X-A: 1\r\nX-B: 3\r\nX-A: 2", "b"))))
                .isNotEqualTo(one);
    }

    @Test
    @DisplayName("F20 the digest of parts cannot be sent as a body, nor the frame of a part inside of one")
    void framesCannotBeForged() {
        String type = "multipart/mixed";
        byte[] digest = digest(type + ";boundary=A", form("A"));
        assertThat(Content.digest(Optional.of(type), digest, false)).isNotEqualTo(digest);
        assertThat(digest(type + ";boundary=A", body("A", part("X: 1", "b"))))
                .isNotEqualTo(digest(type + ";boundary=A", body("A", part("X: 1\u00011", "b"))))
                .isNotEqualTo(digest(type + ";boundary=A", body("A", part("X: 1\r\nY: 1", "b"))))
                .isNotEqualTo(digest(type + ";boundary=A", body("A", part("", "X: 1\r\n\r\nb"))));
    }

    @Test
    @DisplayName("B8 multipart inside of multipart is compared by its parts, down to four levels")
    void nested() {
        for (int depth = 1; depth <= 6; depth++) {
            String one = nested("A", depth);
            String other = nested("B", depth);
            boolean byParts = depth <= 4;
            assertThat(Arrays.equals(
                            digest("multipart/mixed;boundary=A0", one), digest("multipart/mixed;boundary=B0", other)))
                    .as("depth " + depth)
                    .isEqualTo(byParts);
            assertThat(digest("multipart/mixed;boundary=A0", one))
                    .isNotEqualTo(digest("multipart/mixed;boundary=A0", one.replace("inmost", "other!")));
        }
    }

    @Test
    @DisplayName("B8 where JSON is compared by its meaning, JSON in parts is too, and only there")
    void jsonInParts() {
        String type = "multipart/form-data;boundary=A";
        byte[] one = bytes(body("A", part("Content-Type: application/json", "{\"a\":1,\"b\":2}")));
        byte[] other = bytes(body("A", part("Content-Type: application/json", "{\"b\":2, \"a\":1}")));
        assertThat(Content.digest(Optional.of(type), one, true))
                .isEqualTo(Content.digest(Optional.of(type), other, true));
        assertThat(Content.digest(Optional.of(type), one, false))
                .isNotEqualTo(Content.digest(Optional.of(type), other, false));
    }

    @Test
    @DisplayName("B8 parts are bounded: more of them are compared by their bytes")
    void boundsParts() {
        assertThat(split("multipart/mixed;boundary=A", "--A\r\n\r\n\r\n".repeat(10_000) + "--A--"))
                .isPresent();
        assertThat(split("multipart/mixed;boundary=A", "--A\r\n\r\n\r\n".repeat(10_001) + "--A--"))
                .isEmpty();
    }

    @ParameterizedTest
    @DisplayName("B9 hostile bodies of a megabyte take linear time")
    @ValueSource(
            strings = {
                "-",
                "\r\n--",
                "\r\n--" + "------",
                "--A\r\n",
                "--A\r\n\r\n\r\n",
                "\r\n",
                "\r\n\r\n",
                "X: 1\r\n",
                ":"
            })
    void hostileBodies(String piece) {
        String body = piece.repeat((1 << 20) / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String boundary : new String[] {"A", "-".repeat(69) + "x", "-"}) {
                String type = "multipart/mixed;boundary=" + boundary;
                digest(type, body);
                digest(type, "--" + boundary + "\r\n" + body + "\r\n--" + boundary + "--");
                digest(type, "--" + boundary + "\r\n\r\n" + body + "\r\n--" + boundary + "--");
            }
        });
    }

    @Test
    @DisplayName(
            "B8 F8 random multipart: no failure; one byte more or less, or another one, is another request unless its meaning is the same")
    void randomBodies() {
        Random random = new Random(20_261_128);
        String[] pieces = {"--A", "--A--", "\r\n", "\r", "\n", "-", "A", "X: 1", NAME, ":", "\"", "\r\n\r\n", " ", "b"};
        String type = "multipart/form-data;boundary=A";
        int parsed = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder body = new StringBuilder(random.nextBoolean() ? "--A\r\n" : "");
            for (int j = random.nextInt(12); j > 0; j--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            body.append(random.nextBoolean() ? "\r\n--A--" : "");
            parsed += split(type, body.toString()).isPresent() ? 1 : 0;
            assertThat(digest(type, body.toString())).hasSize(32);
        }
        assertThat(parsed).isGreaterThan(500);
    }

    @Test
    @DisplayName("B8 F8 random parts: every byte of a part's body counts, the boundary does not")
    void randomParts() {
        Random random = new Random(20_261_128);
        for (int i = 0; i < 3_000; i++) {
            byte[] content = new byte[1 + random.nextInt(200)];
            random.nextBytes(content);
            byte[] changed = content.clone();
            changed[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
            byte[] one = digest("multipart/form-data;boundary=first", body("first", file(latin(content))));
            assertThat(digest("multipart/form-data;boundary=second", body("second", file(latin(content)))))
                    .isEqualTo(one);
            assertThat(digest("multipart/form-data;boundary=second", body("second", file(latin(changed)))))
                    .isNotEqualTo(one);
        }
    }

    private static String nested(String prefix, int depth) {
        String body = "inmost";
        for (int level = depth - 1; level >= 0; level--) {
            String type = level == depth - 1 ? "text/plain" : "multipart/mixed;boundary=" + prefix + (level + 1);
            body = body(prefix + level, part("Content-Type: " + type, body));
        }
        return body;
    }

    private static String form(String boundary) {
        return body(boundary, part(NAME, "one"), file("two"));
    }

    private static String file(String body) {
        return part(FILE + "\r\nContent-Type: text/plain;charset=UTF-8", body);
    }

    private static String part(String head, String body) {
        return head + (head.isEmpty() ? "" : "\r\n") + "\r\n" + body;
    }

    private static String body(String boundary, String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("--").append(boundary).append("\r\n").append(part).append("\r\n");
        }
        return body.append("--").append(boundary).append("--\r\n").toString();
    }

    private static Arguments type(String boundary, String body) {
        return Arguments.of("multipart/form-data; boundary=" + boundary, body);
    }

    private static Optional<Multipart> split(String type, String body) {
        return HeaderValue.mediaType(type).flatMap(parsed -> Multipart.split(parsed, bytes(body)));
    }

    private static byte[] digest(String type, String body) {
        return Content.digest(Optional.of(type), bytes(body), false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
