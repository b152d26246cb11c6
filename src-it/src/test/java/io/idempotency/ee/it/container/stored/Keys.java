package io.idempotency.ee.it.container.stored;

import io.idempotency.ee.spi.KeyProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** An application's keys, each made of its id. */
@ApplicationScoped
public class Keys implements KeyProvider {

    private volatile String current = "k1";
    private volatile String lost = "";

    void use(String id) {
        current = id;
    }

    void lose(String id) {
        lost = id;
    }

    @Override
    public String currentKeyId() {
        return current;
    }

    @Override
    public Optional<SecretKey> key(String id) {
        byte[] bytes = Arrays.copyOf(id.getBytes(StandardCharsets.US_ASCII), 32);
        return id.equals(lost) ? Optional.empty() : Optional.of(new SecretKeySpec(bytes, "AES"));
    }
}
