package io.idempotency.ee.internal.operate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.fixture.TestKeys;
import io.idempotency.ee.internal.encryption.RowEncryption;
import io.idempotency.ee.internal.log.IdempotencyException;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the start of an application makes of its keys. */
class KeysAtTheStartTest {

    private final TestKeys keys = new TestKeys("k1");
    private final RowEncryption cipher = keys.encryption();

    @Test
    @DisplayName("B24 IDEM-261 a key that is none ends the start; good ones do not")
    void unusable() {
        assertThatCode(() -> IdempotencyStartup.prove(cipher)).doesNotThrowAnyException();
        keys.use("k2", new SecretKeySpec(new byte[16], "AES"));
        assertThatThrownBy(() -> IdempotencyStartup.prove(cipher))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageStartingWith("IDEM-261: ")
                .hasMessageContaining("16 bytes");
    }

    @Test
    @DisplayName("B24 B16 keys that cannot be had for now do not end it: requests get 503 until they can")
    void unreachable() {
        keys.reachable(false);
        assertThatCode(() -> IdempotencyStartup.prove(cipher)).doesNotThrowAnyException();
    }
}
