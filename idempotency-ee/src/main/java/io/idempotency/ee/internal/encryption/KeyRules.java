package io.idempotency.ee.internal.encryption;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** What may be a key, and be called one. */
public final class KeyRules {

    /** AES-256. */
    public static final int KEY_LENGTH = 32;

    /** For a person. */
    public static final String ID_RULE = "1 to 40 characters out of A-Z a-z 0-9 . _ -";

    // Base64 of a key has 43 characters or more: a key that is taken for an id would be printed.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    private KeyRules() {}

    public static boolean isId(@Nullable String id) {
        return id != null && ID.matcher(id).matches();
    }

    /** As it may be printed: a row may hold anything. */
    static String printed(String id) {
        return isId(id) ? '"' + id + '"' : "of an illegal id";
    }

    /** What is wrong with a key, if anything; one of a module for keys need not show its length. */
    static Optional<String> fault(@Nullable SecretKey key) {
        if (Objects.isNull(key)) {
            return Optional.of("is null");
        } else if (!"AES".equals(key.getAlgorithm())) {
            return Optional.of("is no AES key");
        }
        byte[] bytes = key.getEncoded();
        if (bytes == null) {
            return Optional.empty();
        }
        int length = bytes.length;
        Arrays.fill(bytes, (byte) 0);
        return length == KEY_LENGTH
                ? Optional.empty()
                : Optional.of("has " + length + " bytes instead of " + KEY_LENGTH);
    }
}
