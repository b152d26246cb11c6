package io.idempotency.ee.internal.operation;

import java.util.Map;
import javax.crypto.SecretKey;

/**
 * How stored answers are encrypted.
 *
 * @param keys by their ids; empty if the configuration has none
 * @param current the id of the one for new records
 */
public record EncryptionSettings(Map<String, SecretKey> keys, String current) {

    /** No key. */
    @Override
    public String toString() {
        return "EncryptionSettings[" + keys.size() + " keys]";
    }
}
