package io.idempotency.ee.internal.config;

import io.idempotency.ee.internal.encryption.KeyRules;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.EncryptionSettings;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Reads keys. What it reports holds ids, and never what could be a part of a key. */
final class EncryptionReader {

    private final Consumer<String> problems;

    EncryptionReader(Consumer<String> problems) {
        this.problems = problems;
    }

    EncryptionSettings read(String text, String current) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        int number = 0;
        for (String entry : text.isBlank() ? new String[0] : text.split(",", -1)) {
            number++;
            add(entry.strip(), number, keys);
        }
        if ((!keys.isEmpty() || !current.isEmpty()) && !keys.containsKey(current)) {
            problems.accept(Message.NO_CURRENT_KEY.text(String.join(", ", keys.keySet())));
        }
        return new EncryptionSettings(keys, current);
    }

    private void add(String entry, int number, Map<String, SecretKey> keys) {
        int colon = entry.indexOf(':');
        String id = colon < 0 ? "" : entry.substring(0, colon);
        if (!KeyRules.isId(id)) {
            refuse("entry " + number + " does not begin with an id and a colon");
        } else if (keys.containsKey(id)) {
            refuse("two keys have the id " + id);
        } else {
            key(id, entry.substring(colon + 1), keys);
        }
    }

    private void key(String id, String base64, Map<String, SecretKey> keys) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KeyRules.KEY_LENGTH) {
                keys.put(id, new SecretKeySpec(bytes, "AES"));
            } else {
                refuse("the key " + id + " has " + bytes.length + " bytes");
            }
        } catch (IllegalArgumentException e) {
            refuse("the key " + id + " is no Base64");
        }
    }

    private void refuse(String fault) {
        problems.accept(Message.BAD_ENCRYPTION_KEY.text(fault, KeyRules.ID_RULE, KeyRules.KEY_LENGTH));
    }
}
