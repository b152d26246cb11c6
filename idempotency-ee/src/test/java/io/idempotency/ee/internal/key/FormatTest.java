package io.idempotency.ee.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.internal.key.content.Content;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What records of format 1 hold, for good. If one of these fails, every record of before is another request to this version:
 * leave the values alone and make a new {@link Format}, which compares the old ones by their rule.
 */
class FormatTest {

    private static final RecordIdentity IDENTITY =
            RecordIdentity.of(new Scope(Optional.of("amy"), Optional.empty()), "order", "k");

    @ParameterizedTest
    @DisplayName("B8 the fingerprints of format 1 do not change")
    @MethodSource("fingerprints")
    void fingerprints(Optional<String> mediaType, String body, boolean canonicalJson, String expected) {
        byte[] content = Content.digest(mediaType, body.getBytes(StandardCharsets.UTF_8), canonicalJson);
        Fingerprint fingerprint = new ComparedRequest(
                        "POST", "/orders", Optional.of("a=1"), List.of(List.of("1")), content)
                .of(IDENTITY)
                .current();
        assertThat(fingerprint.format()).isEqualTo(1);
        assertThat(HexFormat.of().formatHex(fingerprint.digest())).isEqualTo(expected);
    }

    static Stream<Arguments> fingerprints() {
        return Stream.of(
                // Computed apart.
                Arguments.of(
                        Optional.of("application/json"),
                        "{}",
                        false,
                        "5a5a598a7bed3159abdf185fb1706274cd7155a6a349ed848c0497e9595ef6a4"),
                Arguments.of(
                        Optional.of("Application/JSON; charset=utf-8"),
                        "{}",
                        false,
                        "5a5a598a7bed3159abdf185fb1706274cd7155a6a349ed848c0497e9595ef6a4"),
                // Written by the first version.
                Arguments.of(
                        Optional.empty(),
                        "",
                        false,
                        "9546dcfbc00e947586fdd0306330eb2a7ac8d81e0b38d2b8d8983c2faf3678b4"),
                Arguments.of(
                        Optional.of("application/json"),
                        "{\"b\": [1.0, true], \"a\": \"\u00e4\"}",
                        true,
                        "72fbb8213652abd66bfdddabcd3261032fa04b5c62f60689a0c9bb6f5965a9eb"),
                Arguments.of(
                        Optional.of("multipart/form-data; boundary=x"),
                        "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n",
                        false,
                        "e71e0141913c8b1494d3bf271fb70a23cef69ae652af9e2c353a524aaa58f336"));
    }

    @Test
    @DisplayName("B7 nor do the ids of scopes: rows have no key to make them anew from")
    void scopes() {
        // Computed apart: sha256 over length-framed principal, tenant and, if there is one, the container's caller.
        assertThat(id(new Scope(Optional.of("amy"), Optional.empty())))
                .isEqualTo("7ac60ccc-8c40-4ac0-983e-d5a608da976f");
        assertThat(id(new Scope(Optional.of("amy"), Optional.of("acme"), Optional.of("bob"))))
                .isEqualTo("72cc3a20-1cda-488d-9b66-db708a0f6fe2");
        assertThat(id(new Scope(Optional.empty(), Optional.empty()))).isEqualTo("12a3ae44-5661-4e5d-ae78-d0650d33362d");
    }

    private static String id(Scope scope) {
        UUID id = scope.id().uuid();
        return id.toString();
    }
}
