package io.idempotency.ee.internal.key;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What a record is found by: the first 128 bits of a digest in the form of a random UUID, so 122 of them. Half the
 * size of the whole, and so is an index of it. MariaDB refuses a quarter of all 128-bit values as no UUID, and one in 64 of
 * version 8, which RFC 9562 has for digests.
 */
public record RecordId(UUID uuid) {

    private static final long VERSION = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0b11L << 62;
    private static final long VARIANT_RFC = 0b10L << 62;

    /** @param digest 16 bytes or more */
    static RecordId of(byte[] digest) {
        ByteBuffer bits = ByteBuffer.wrap(digest);
        return new RecordId(
                new UUID((bits.getLong() & ~VERSION) | VERSION_4, (bits.getLong() & ~VARIANT) | VARIANT_RFC));
    }

    /** Nobody's. */
    public static RecordId random() {
        return new RecordId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return String.valueOf(uuid);
    }
}
