package io.idempotency.ee.internal.key;

import java.io.ByteArrayOutputStream;
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

    /** Cloned for each, which is cheaper than to look for a provider. */
    private static final MessageDigest SHA_256 = sha256();

    private final MessageDigest digest;

    /** The highest first. */
    private final byte[] bytesOfNumber = new byte[Integer.BYTES];

    public FramedDigest() {
        digest = copy();
    }

    public FramedDigest add(byte[] part) {
        addNumber(part.length);
        digest.update(part);
        return this;
    }

    /** As UTF-8, and so that no two texts of UTF-16 units are the same bytes. */
    public FramedDigest add(String part) {
        return add(hasSurrogates(part) ? bytes(part) : part.getBytes(StandardCharsets.UTF_8));
    }

    /** An absent part differs from an empty one. */
    public FramedDigest add(Optional<String> part) {
        if (part.isPresent()) {
            return add(part.get());
        }
        addNumber(ABSENT);
        return this;
    }

    private void addNumber(int number) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytesOfNumber[i] = (byte) (number >> (Integer.SIZE - Byte.SIZE * (i + 1)));
        }
        digest.update(bytesOfNumber);
    }

    /** The 32 bytes; resets the digest. */
    public byte[] bytes() {
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static MessageDigest copy() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException e) {
            // One of a hardware module may not be.
            return sha256();
        }
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** String puts a question mark for every half of a pair that stands alone. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                // Three bytes as UTF-8 would have it; UTF-8 itself never has them.
                bytes.write(0xe0 | (c >> 12));
                bytes.write(0x80 | ((c >> 6) & 0x3f));
                bytes.write(0x80 | (c & 0x3f));
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
