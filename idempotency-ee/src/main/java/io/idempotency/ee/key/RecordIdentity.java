package io.idempotency.ee.key;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Where the record of a scope, an operation and a key is found. */
public final class RecordIdentity {

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

    /** The first 128 bits: the primary key. Half the size of the whole, and so is its index. */
    public UUID id() {
        ByteBuffer bits = ByteBuffer.wrap(digest);
        return new UUID(bits.getLong(), bits.getLong());
    }

    /** All 256 bits. They go into the fingerprint, so that two identities with one id can never share an answer. */
    byte[] digest() {
        return digest;
    }
}
