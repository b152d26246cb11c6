package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.internal.key.Fingerprint;
import io.idempotency.ee.internal.record.CompletedRecord;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An attempt that is under way on this server, and where its duplicates wait for it. */
// Compared by identity: each attempt is another one.
final class KeyInFlight {

    private final Fingerprint fingerprint;
    private final CompletableFuture<Optional<CompletedRecord>> completion = new CompletableFuture<>();

    KeyInFlight(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    boolean isSameRequest(KeyInFlight other) {
        return fingerprint.isSame(other.fingerprint);
    }

    CompletableFuture<Optional<CompletedRecord>> completion() {
        return completion;
    }
}
