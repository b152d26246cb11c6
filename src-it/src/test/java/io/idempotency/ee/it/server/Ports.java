package io.idempotency.ee.it.server;

/**
 * The ports of the tests: fixed, since a server that is started again needs its own one, and outside of the range that
 * the system gives out. Each JVM has a hundred of its own; {@code -Dit.range=8} moves them all, so that two builds can share a
 * machine.
 */
public final class Ports {

    private static final int FIRST = 100 * Integer.getInteger("it.ports", 91);

    private static final int DATABASES = 1_000;

    private Ports() {}

    /** @param number 80 to 99; {@code 90} is port 9190 unless they are moved */
    public static int of(int number) {
        return FIRST + number;
    }

    /** @param number 0 to 99; {@code 5} is port 10105 unless they are moved */
    public static int ofDatabase(int number) {
        return FIRST + DATABASES + number;
    }
}
