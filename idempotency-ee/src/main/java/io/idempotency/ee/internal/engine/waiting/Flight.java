package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.internal.record.CompletedRecord;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An attempt that is under way on this server, and where its duplicates wait for it. */
// Compared by identity: each attempt is another flight.
public final class Flight {

    private final byte[] fingerprint;
    private final CompletableFuture<Optional<CompletedRecord>> landing = new CompletableFuture<>();

    Flight(byte[] fingerprint) {
        this.fingerprint = fingerprint;
    }

    boolean isSameRequest(Flight other) {
        return MessageDigest.isEqual(fingerprint, other.fingerprint);
    }

    CompletableFuture<Optional<CompletedRecord>> landing() {
        return landing;
    }
}
