package io.idempotency.ee.key;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Where the record of a scope, an operation and a key is found. */
public final class RecordIdentity {

    private static final long WITHOUT_VERSION = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_8 = 0x8000L;
    private static final long WITHOUT_VARIANT = 0x1FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT_OF_RFC_9562 = 0xA000_0000_0000_0000L;

    private final byte[] digest;

    private RecordIdentity(byte[] digest) {
        this.digest = digest;
    }

    public static RecordIdentity of(Scope scope, String operation, String key) {
        return new RecordIdentity(new FramedDigest()
                .add(scope.principal())
                .add(scope.tenant())
                .add(operation)
                .add(key)
                .bytes());
    }

    /**
     * The primary key: 121 of the first 128 bits, as a UUID of version 8 (RFC 9562 section 5.8). Half the size of the
     * whole, and so is its index. MariaDB's uuid column refuses versions from 6 on with a ninth byte of up to 0x80, so
     * one bit more than the variant's two is fixed.
     */
    public UUID id() {
        ByteBuffer bits = ByteBuffer.wrap(digest);
        return new UUID(
                (bits.getLong() & WITHOUT_VERSION) | VERSION_8,
                (bits.getLong() & WITHOUT_VARIANT) | VARIANT_OF_RFC_9562);
    }

    /** All 256 bits. They go into the fingerprint, so that two identities with one id can never share an answer. */
    byte[] digest() {
        return digest;
    }
}
