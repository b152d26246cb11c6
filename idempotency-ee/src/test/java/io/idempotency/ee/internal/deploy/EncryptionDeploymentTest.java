package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.TestKeys;
import io.idempotency.ee.internal.encryption.RowEncryption;
import io.idempotency.ee.internal.record.RowCipher;
import io.idempotency.ee.spi.KeyProvider;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of the configuration and of beans. */
class EncryptionDeploymentTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    java.nio.file.Path folder;

    @Test
    @DisplayName("B24 without keys nothing is encrypted; those of the configuration, or of a bean, are used")
    void used() {
        new Deployment(folder)
                .run(container ->
                        assertThat(container.select(RowCipher.class).get()).isSameAs(RowCipher.NONE));
        with("k1:" + KEY, "k1").run(container -> {
            RowCipher cipher = container.select(RowCipher.class).get();
            assertThat(cipher).isInstanceOf(RowEncryption.class);
            assertThat(cipher.encrypt(new byte[1], new byte[1]))
                    .hasValueSatisfying(each -> assertThat(each.keyId()).isEqualTo("k1"));
        });
        new Deployment(folder, OneProvider.class, Replacing.class).run(container -> assertThat(
                        container.select(RowCipher.class).get().encrypt(new byte[1], new byte[1]))
                .hasValueSatisfying(each -> assertThat(each.keyId()).isEqualTo("replaced")));
    }

    @Test
    @DisplayName("B24 B55 IDEM-140 IDEM-141 wrong keys fail the deployment, and are not printed")
    void wrong() {
        String text = with("k1:" + KEY.substring(4), "k1").refusal();
        assertThat(text).contains("IDEM-140: ").doesNotContain("AAAA");
        assertThat(with("k1:" + KEY, "").refusal()).contains("IDEM-141: ").doesNotContain("AAAA");
    }

    @Test
    @DisplayName("B24 B55 IDEM-124 IDEM-142 two providers, or one beside keys of the configuration, are refused")
    void several() {
        assertThat(new Deployment(folder, OneProvider.class, OtherProvider.class).refusal())
                .contains("IDEM-124: Several beans are a KeyProvider; ");
        assertThat(new Deployment(folder, OneProvider.class)
                        .with("idempotency.encryption.keys", "k1:" + KEY)
                        .with("idempotency.encryption.current-key", "k1")
                        .refusal())
                .contains("IDEM-142: ");
    }

    private Deployment with(String keys, String current) {
        Deployment deployment = new Deployment(folder).with("idempotency.encryption.keys", keys);
        return current.isEmpty() ? deployment : deployment.with("idempotency.encryption.current-key", current);
    }

    /** Has one key. */
    @ApplicationScoped
    public static class OneProvider implements KeyProvider {
        @Override
        public String currentKeyId() {
            return "provided";
        }

        @Override
        public Optional<SecretKey> key(String id) {
            return Optional.of(TestKeys.key(id));
        }
    }

    /** Another one. */
    @ApplicationScoped
    public static class OtherProvider extends OneProvider {}

    /** In its place. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class Replacing extends OneProvider {
        @Override
        public String currentKeyId() {
            return "replaced";
        }
    }
}
