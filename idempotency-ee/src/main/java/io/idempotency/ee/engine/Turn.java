package io.idempotency.ee.engine;

import java.util.concurrent.atomic.AtomicBoolean;

/** A place among those that claim their keys; given back as soon as the key is claimed, found or given up. */
final class Turn {

    private final AtomicBoolean over = new AtomicBoolean();
    private final Places places;
    private final Attempt attempt;

    Turn(Places places, Attempt attempt) {
        this.places = places;
        this.attempt = attempt;
    }

    void end() {
        if (!over.getAndSet(true)) {
            places.giveBack(attempt);
        }
    }
}
