package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.internal.record.CompletedRecord;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An attempt that is under way on this server, and where its duplicates wait for it. */
// Compared by identity: each attempt is another one.
final class KeyInFlight {

    private final byte[] fingerprint;
    private final CompletableFuture<Optional<CompletedRecord>> completion = new CompletableFuture<>();

    KeyInFlight(byte[] fingerprint) {
        this.fingerprint = fingerprint;
    }

    boolean isSameRequest(KeyInFlight other) {
        return MessageDigest.isEqual(fingerprint, other.fingerprint);
    }

    CompletableFuture<Optional<CompletedRecord>> completion() {
        return completion;
    }
}
