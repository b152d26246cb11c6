package io.idempotency.ee.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChildKeyTest {

    private final RecordIdentity parent = identity("key");

    @Test
    @DisplayName("B40 the derivation never changes: a retry after an upgrade sends the key of the first attempt")
    void golden() {
        assertThat(parent.child("charge")).isEqualTo("70bf29b4-368e-4ddc-9ff1-76281281e46f");
        assertThat(parent.child("charge", 1)).isEqualTo("7d9c1276-e613-47b6-b6a3-b872cb69d435");
    }

    @Test
    @DisplayName("B40 a UUID, another one for each name, number, kind and parent, with nothing of the parent's own")
    void different() {
        assertThat(Stream.of(
                        parent.child("charge"),
                        parent.child("charge1"),
                        parent.child("charge", 1),
                        parent.child("charge", 2),
                        parent.child("charge", 11),
                        parent.child("charge1", 1),
                        identity("other").child("charge"),
                        parent.id().toString()))
                .doesNotHaveDuplicates()
                .allSatisfy(key -> assertThat(UUID.fromString(key)).hasToString(key));
        assertThat(parent.hexadecimal())
                .doesNotContain(parent.child("charge").substring(0, 8))
                .doesNotContain(parent.child("charge").substring(24));
    }

    private static RecordIdentity identity(String key) {
        return RecordIdentity.of(new Scope(Optional.empty(), Optional.empty()), "orders.pay", key);
    }
}
