package io.idempotency.ee.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * SHA-256 over parts that are each preceded by their length, so that no two lists of parts digest the same bytes,
 * whatever characters the parts hold.
 */
public final class FramedDigest {

    private static final int ABSENT = -1;

    private final MessageDigest digest;

    public FramedDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public FramedDigest add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
        return this;
    }

    public FramedDigest add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** An absent part differs from an empty one. */
    public FramedDigest add(Optional<String> part) {
        if (part.isPresent()) {
            return add(part.get());
        }
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(ABSENT).flip());
        return this;
    }

    /** The 32 bytes; resets the digest. */
    public byte[] bytes() {
        return digest.digest();
    }
}
