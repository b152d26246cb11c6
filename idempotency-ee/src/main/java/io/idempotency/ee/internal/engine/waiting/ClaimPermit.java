package io.idempotency.ee.internal.engine.waiting;

import io.idempotency.ee.internal.attempt.Attempt;
import java.util.concurrent.atomic.AtomicBoolean;

/** A place among those that claim their keys; given back as soon as the key is claimed, found or given up. */
public final class ClaimPermit {

    private final AtomicBoolean over = new AtomicBoolean();
    private final Places places;
    private final Attempt attempt;

    ClaimPermit(Places places, Attempt attempt) {
        this.places = places;
        this.attempt = attempt;
    }

    public void end() {
        if (!over.getAndSet(true)) {
            places.giveBack(attempt);
        }
    }
}
