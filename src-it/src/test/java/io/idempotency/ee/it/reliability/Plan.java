package io.idempotency.ee.it.reliability;

import io.idempotency.ee.fixture.server.Seed;

/**
 * How much to do.
 *
 * @param seed of every random choice; the timing of the machine is not in it
 * @param keys the fewest keys to place orders with
 * @param faults how many faults of the nemesis; those of the clients come on top
 */
record Plan(long seed, int keys, int faults) {

    private static final int SHORT_KEYS = 200;
    private static final int SHORT_FAULTS = 6;

    /** The short form, unless {@code checker.seed}, {@code checker.keys} or {@code checker.faults} say otherwise. */
    static Plan ofProperties() {
        return new Plan(
                Seed.of("checker.seed"),
                Integer.getInteger("checker.keys", SHORT_KEYS),
                Integer.getInteger("checker.faults", SHORT_FAULTS));
    }
}
