package io.idempotency.ee.internal.key;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Where the record of a scope, an operation and a key is found. */
public final class RecordIdentity {

    private static final long VERSION = 0xF000L;
    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0b11L << 62;
    private static final long VARIANT_RFC = 0b10L << 62;

    private final Scope scope;
    private final byte[] digest;

    private RecordIdentity(Scope scope, byte[] digest) {
        this.scope = scope;
        this.digest = digest;
    }

    public static RecordIdentity of(Scope scope, String operation, String key) {
        FramedDigest digest = new FramedDigest()
                .add(scope.principal())
                .add(scope.tenant())
                .add(operation)
                .add(key);
        // One part more, so it cannot be taken for the identity of a scope without.
        scope.container().ifPresent(digest::add);
        return new RecordIdentity(scope, digest.bytes());
    }

    public Scope scope() {
        return scope;
    }

    /**
     * The primary key: the first 128 bits in the form of a random UUID, so 122 bits of the digest. Half the size of the
     * whole, and so is its index. MariaDB refuses a quarter of all 128-bit values as no UUID, and one in 64 of version 8,
     * which RFC 9562 has for digests.
     */
    public UUID id() {
        ByteBuffer bits = ByteBuffer.wrap(digest);
        return new UUID((bits.getLong() & ~VERSION) | VERSION_4, (bits.getLong() & ~VARIANT) | VARIANT_RFC);
    }

    /** All 256 bits. They go into the fingerprint, so that two identities with one id can never share an answer. */
    byte[] digest() {
        return digest;
    }
}
