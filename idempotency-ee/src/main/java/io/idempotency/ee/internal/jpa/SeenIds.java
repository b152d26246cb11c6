package io.idempotency.ee.internal.jpa;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLongArray;

/** Ids that this server has come across lately: some 100,000 in a megabyte. It may forget any, or take one for another. */
final class SeenIds {

    private static final int SLOTS = 1 << 17;

    private final AtomicLongArray slots = new AtomicLongArray(SLOTS);

    /** @return whether it was there */
    boolean add(UUID id) {
        return slots.getAndSet(slot(id), id.getMostSignificantBits()) == id.getMostSignificantBits();
    }

    boolean contains(UUID id) {
        return slots.get(slot(id)) == id.getMostSignificantBits();
    }

    /** Ids are digests: their bits are evenly spread. */
    private static int slot(UUID id) {
        return (int) id.getLeastSignificantBits() & (SLOTS - 1);
    }
}
