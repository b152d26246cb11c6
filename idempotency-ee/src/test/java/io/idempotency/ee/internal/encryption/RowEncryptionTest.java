package io.idempotency.ee.internal.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.fixture.TestKeys;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.record.RowCipher.Decrypted;
import io.idempotency.ee.internal.record.RowCipher.Encrypted;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.KeysUnavailableException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowEncryptionTest {

    private static final byte[] ROW = {1, 2, 3};
    private static final byte[] TEXT = "the planted secret".repeat(50).getBytes(StandardCharsets.UTF_8);

    private final TestKeys keys = new TestKeys("k1");
    private final RowEncryption encryption = keys.encryption();

    @Test
    @DisplayName("B24 what is encrypted is decrypted, also when nothing is in it; no two results are the same")
    void roundTrip() {
        assertThat(decrypted(encrypted(TEXT))).isEqualTo(TEXT);
        assertThat(decrypted(encrypted(new byte[0]))).isEmpty();
        for (int length : new int[] {1, 8191, 8192, 8193, 16384, 100_001}) {
            byte[] text = "x".repeat(length).getBytes(StandardCharsets.US_ASCII);
            assertThat(encrypted(text).bytes()).hasSize(length + 1 + AesGcm.NONCE + AesGcm.TAG);
            assertThat(decrypted(encrypted(text))).isEqualTo(text);
        }
        assertThat(encrypted(TEXT).bytes()).isNotEqualTo(encrypted(TEXT).bytes());
        assertThat(new String(encrypted(TEXT).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("planted");
        assertThat(encrypted(TEXT).bytes()).hasSize(TEXT.length + 1 + AesGcm.NONCE + AesGcm.TAG);
    }

    @Test
    @DisplayName("B24 of another row, or with any bit changed, it is not decrypted")
    void bound() {
        Encrypted encrypted = encrypted(TEXT);
        assertThat(encryption.decrypt(encrypted, new byte[] {1, 2, 4})).isInstanceOf(Decrypted.Refused.class);
        for (int i = 0; i < encrypted.bytes().length; i++) {
            byte[] changed = encrypted.bytes().clone();
            changed[i] ^= 1;
            assertThat(encryption.decrypt(new Encrypted("k1", changed), ROW)).isInstanceOf(Decrypted.Refused.class);
        }
        for (int length : new int[] {0, 1, 12, 28, TEXT.length}) {
            byte[] cut = java.util.Arrays.copyOf(encrypted.bytes(), length);
            assertThat(encryption.decrypt(new Encrypted("k1", cut), ROW)).isInstanceOf(Decrypted.Refused.class);
        }
    }

    @Test
    @DisplayName("B24 the id of the key is bound too: not even the same key under another id decrypts")
    void boundToKeyId() {
        keys.use("k2", TestKeys.key("k1"));
        assertThat(encryption.decrypt(
                        new Encrypted(
                                "k2",
                                encryption.encrypt(TEXT, ROW).orElseThrow().bytes()),
                        ROW))
                .isInstanceOf(Decrypted.Contents.class);
        keys.use("k1", TestKeys.key("k1"));
        assertThat(encryption.decrypt(new Encrypted("k2", encrypted(TEXT).bytes()), ROW))
                .isInstanceOf(Decrypted.Refused.class);
    }

    @Test
    @DisplayName("B24 after a rotation old ones are decrypted until their key is gone; then they are refused")
    void rotation() {
        Encrypted old = encrypted(TEXT);
        keys.rotate("k2");
        assertThat(encrypted(TEXT).keyId()).isEqualTo("k2");
        assertThat(decrypted(old)).isEqualTo(TEXT);
        keys.forget("k1");
        assertThat(encryption.decrypt(old, ROW))
                .isEqualTo(new Decrypted.Refused("encrypted with the key \"k1\", which is not known here"));
    }

    @Test
    @DisplayName("B24 what a row has for an id of a key is not printed unless it is one")
    void illegalId() {
        assertThat(encryption.decrypt(new Encrypted("k1\nIDEM-000: forged", new byte[30]), ROW))
                .isInstanceOfSatisfying(Decrypted.Refused.class, refused -> assertThat(refused.reason())
                        .doesNotContain("forged"));
    }

    @Test
    @DisplayName("B24 it is compressed only where that is configured, and helps; both are read either way")
    void compression() {
        RowEncryption compressing = new RowEncryption(keys, true);
        Encrypted small = compressing.encrypt(TEXT, ROW).orElseThrow();
        assertThat(small.bytes().length).isLessThan(TEXT.length / 4);
        assertThat(decrypted(small)).isEqualTo(TEXT);
        byte[] random = encrypted(TEXT).bytes();
        Encrypted incompressible = compressing.encrypt(random, ROW).orElseThrow();
        assertThat(incompressible.bytes()).hasSize(random.length + 1 + AesGcm.NONCE + AesGcm.TAG);
        assertThat(decrypted(incompressible)).isEqualTo(random);
        byte[] large = "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
        assertThat(decrypted(compressing.encrypt(large, ROW).orElseThrow())).isEqualTo(large);
    }

    @Test
    @DisplayName("B24 keys that cannot be had pass; what their service says is not printed")
    void unreachable() {
        Encrypted encrypted = encrypted(TEXT);
        keys.reachable(false);
        assertThatThrownBy(encryption::prepare).satisfies(RowEncryptionTest::isUnavailable);
        assertThatThrownBy(() -> encrypted(TEXT)).satisfies(RowEncryptionTest::isUnavailable);
        assertThatThrownBy(() -> encryption.decrypt(encrypted, ROW)).satisfies(RowEncryptionTest::isUnavailable);
        keys.reachable(true);
        encryption.prepare();
    }

    private static void isUnavailable(Throwable thrown) {
        assertThat(thrown).isInstanceOf(KeysUnavailableException.class);
        assertThat(FailureKind.of(thrown)).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(thrown.getCause())
                .isInstanceOf(IdempotencyException.class)
                .hasMessageStartingWith("IDEM-260: ")
                .hasMessageNotContaining("secret-of-the-service");
    }

    @ParameterizedTest
    @DisplayName("B24 a key of another length or kind is refused, and not printed")
    @ValueSource(strings = {"AES:16", "AES:31", "AES:33", "HmacSHA256:32"})
    void wrongKeys(String kind) {
        String[] parts = kind.split(":");
        keys.use(
                "k2",
                new SecretKeySpec(
                        "K".repeat(Integer.parseInt(parts[1])).getBytes(StandardCharsets.US_ASCII), parts[0]));
        assertThatThrownBy(encryption::prepare).satisfies(RowEncryptionTest::isUnusable);
    }

    @ParameterizedTest
    @DisplayName("B24 an id that is none is refused")
    @NullSource
    @ValueSource(strings = {"", "two words", "k\n", "0123456789012345678901234567890123456789+"})
    void wrongIds(String id) {
        assertThatThrownBy(new RowEncryption(new Fixed(id, Optional.of(TestKeys.key("k"))), false)::prepare)
                .satisfies(RowEncryptionTest::isUnusable);
    }

    @Test
    @DisplayName("B24 a current key that is not there, or null in place of an answer, is refused")
    void missing() {
        assertThatThrownBy(new RowEncryption(new Fixed("k1", Optional.empty()), false)::prepare)
                .satisfies(RowEncryptionTest::isUnusable);
        assertThatThrownBy(new RowEncryption(new Fixed("k1", null), false)::prepare)
                .satisfies(RowEncryptionTest::isUnusable);
    }

    private static void isUnusable(Throwable thrown) {
        assertThat(thrown).isInstanceOf(KeysUnavailableException.class);
        assertThat(thrown.getCause()).hasMessageStartingWith("IDEM-261: ").hasMessageNotContaining("KKKK");
    }

    private Encrypted encrypted(byte[] text) {
        return encryption.encrypt(text, ROW).orElseThrow();
    }

    private byte[] decrypted(Encrypted encrypted) {
        Decrypted decrypted = encryption.decrypt(encrypted, ROW);
        assertThat(decrypted).isInstanceOf(Decrypted.Contents.class);
        return ((Decrypted.Contents) decrypted).bytes();
    }

    /** As a bean of an application may answer. */
    private static final class Fixed implements Keys {

        private final String id;
        private final Optional<SecretKey> key;

        Fixed(String id, Optional<SecretKey> key) {
            this.id = id;
            this.key = key;
        }

        @Override
        public String current() {
            return id;
        }

        @Override
        public Optional<SecretKey> find(String asked) {
            return key;
        }
    }
}
