package io.idempotency.ee.internal.key;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a request, by which a retry is distinguished from another request with the same key.
 *
 * @param format the rule that it was made by, as {@link Format} has it
 * @param digest 32 bytes, SHA-256
 */
@SuppressWarnings("ArrayRecordComponent")
public record Fingerprint(int format, byte[] digest) {

    /** Compares in constant time. Fingerprints of different formats are never the same. */
    public boolean isSame(Fingerprint other) {
        return format == other.format && MessageDigest.isEqual(digest, other.digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint fingerprint && isSame(fingerprint);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digest);
    }

    /** Its format: the digest could be compared with that of a guessed request. */
    @Override
    public String toString() {
        return "Fingerprint[format=" + format + "]";
    }
}
