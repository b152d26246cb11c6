package io.idempotency.ee.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdentityTest {

    private static final Scope NOBODY = new Scope(Optional.empty(), Optional.empty());

    @Test
    @DisplayName("B7 the same scope, operation and key are the same record")
    void sameParts() {
        assertThat(id(scope("amy", "acme"), "order", "k")).isEqualTo(id(scope("amy", "acme"), "order", "k"));
    }

    @ParameterizedTest
    @DisplayName("B7 another principal, tenant, operation or key is another record")
    @MethodSource("otherIdentities")
    void otherParts(Scope scope, String operation, String key) {
        assertThat(id(scope, operation, key)).isNotEqualTo(id(scope("amy", "acme"), "order", "k"));
    }

    static Stream<Arguments> otherIdentities() {
        return Stream.of(
                Arguments.of(scope("bob", "acme"), "order", "k"),
                Arguments.of(scope("AMY", "acme"), "order", "k"),
                Arguments.of(scope("amy", "evil"), "order", "k"),
                Arguments.of(scope("acme", "amy"), "order", "k"),
                Arguments.of(new Scope(Optional.of("amy"), Optional.empty()), "order", "k"),
                Arguments.of(new Scope(Optional.empty(), Optional.of("acme")), "order", "k"),
                Arguments.of(NOBODY, "order", "k"),
                Arguments.of(new Scope(Optional.of("amy"), Optional.of("acme"), Optional.of("gateway")), "order", "k"),
                Arguments.of(scope("amy", "acme"), "refund", "k"),
                Arguments.of(scope("amy", "acme"), "order", "K"));
    }

    @Test
    @DisplayName("F9 an anonymous caller's record is not that of a principal with an empty name")
    void absentIsNotEmpty() {
        assertThat(id(NOBODY, "o", "k")).isNotEqualTo(id(new Scope(Optional.of(""), Optional.empty()), "o", "k"));
    }

    @ParameterizedTest
    @DisplayName("F20 no separator inside a part can move the border between two parts")
    @MethodSource("shiftedBorders")
    void delimiterInjection(List<String> one, List<String> other) {
        assertThat(id(scope(one.get(0), one.get(1)), one.get(2), one.get(3)))
                .isNotEqualTo(id(scope(other.get(0), other.get(1)), other.get(2), other.get(3)));
    }

    static Stream<Arguments> shiftedBorders() {
        return Stream.of(":", "|", "/", "\u0000", "\n", "", "\u0000\u0000\u0000\u0001")
                .map(separator -> Arguments.of(
                        List.of("a" + separator + "b", "c", "d", "e"), List.of("a", "b" + separator + "c", "d", "e")));
    }

    @ParameterizedTest
    @DisplayName("F9 half of a surrogate pair is no question mark: nobody has another one's record by such a name")
    @ValueSource(strings = {"amy\ud800", "amy\udc00", "amy\udc00\ud800", "amy?", "amy\ufffd", "amy\ud83d\ude00"})
    void halvesOfPairs(String name) {
        for (String other : List.of("amy?", "amy\ud801", "amy\udc01", "amy??", "amy\ufffd\ufffd")) {
            if (!other.equals(name)) {
                assertThat(id(scope(name, "t"), "o", "k")).isNotEqualTo(id(scope(other, "t"), "o", "k"));
                assertThat(id(scope("p", name), "o", "k")).isNotEqualTo(id(scope("p", other), "o", "k"));
                assertThat(id(NOBODY, name, "k")).isNotEqualTo(id(NOBODY, other, "k"));
                assertThat(id(NOBODY, "o", name)).isNotEqualTo(id(NOBODY, "o", other));
            }
        }
    }

    @Test
    @DisplayName("B7 the primary key is 122 bits of SHA-256 over length-framed parts, the same on every server")
    void isStableAcrossVersions() {
        // Computed apart: sha256 of ffffffff ffffffff 00000005 "order" 00000001 "k"; a change would lose every record.
        assertThat(id(NOBODY, "order", "k")).isEqualTo(UUID.fromString("c900a942-754b-45dc-bbc5-bfc7af9fe8ce"));
    }

    @Test
    @DisplayName("F13 B16 every primary key has the form of a random UUID: MariaDB refuses a quarter of all digests")
    void isValidUuid() {
        Stream<UUID> ids = IntStream.range(0, 1_000).mapToObj(key -> id(NOBODY, "order", "k" + key));
        assertThat(ids).allMatch(id -> id.version() == 4 && id.variant() == 2).doesNotHaveDuplicates();
    }

    private static UUID id(Scope scope, String operation, String key) {
        return RecordIdentity.of(scope, operation, key).id().uuid();
    }

    private static Scope scope(String principal, String tenant) {
        return new Scope(Optional.of(principal), Optional.of(tenant));
    }
}
