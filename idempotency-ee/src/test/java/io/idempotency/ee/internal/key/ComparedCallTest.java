package io.idempotency.ee.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComparedCallTest {

    private static final Scope NOBODY = new Scope(Optional.empty(), Optional.empty());

    @Test
    @DisplayName("B12 B30 other arguments, another key, operation or tenant, and a request are other fingerprints")
    void distinct() {
        RecordIdentity identity = RecordIdentity.of(NOBODY, "o", "k");
        byte[] arguments = new byte[32];
        byte[] others = new byte[32];
        others[31] = 1;
        assertThat(Stream.of(
                                call(arguments, identity),
                                call(others, identity),
                                call(arguments, RecordIdentity.of(NOBODY, "o", "l")),
                                call(arguments, RecordIdentity.of(NOBODY, "p", "k")),
                                call(arguments, RecordIdentity.of(NOBODY.with(Optional.of("acme")), "o", "k")),
                                new ComparedRequest("call", "", Optional.empty(), List.of(), arguments)
                                        .of(identity)
                                        .current())
                        .distinct())
                .hasSize(6);
        assertThat(call(arguments.clone(), RecordIdentity.of(NOBODY, "o", "k"))).isEqualTo(call(arguments, identity));
    }

    @Test
    @DisplayName("B40 the digest of a key is 64 hexadecimal characters, and says nothing of it")
    void hexadecimal() {
        RecordIdentity identity = RecordIdentity.of(NOBODY, "o", "secret");
        assertThat(identity.hexadecimal())
                .matches("[0-9a-f]{64}")
                .startsWith(identity.id().toString().substring(0, 8))
                .isNotEqualTo(RecordIdentity.of(NOBODY, "o", "other").hexadecimal());
    }

    private static Fingerprint call(byte[] arguments, RecordIdentity identity) {
        return new ComparedCall(arguments).of(identity).current();
    }
}
