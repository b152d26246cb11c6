package io.idempotency.ee.internal.encryption;

import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Of the settings. */
public final class ConfiguredKeys implements Keys {

    private final Map<String, SecretKey> keys;
    private final String current;

    /** @param current the id of one of them */
    public ConfiguredKeys(Map<String, SecretKey> keys, String current) {
        this.keys = Map.copyOf(keys);
        this.current = current;
    }

    @Override
    public String current() {
        return current;
    }

    @Override
    public Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
