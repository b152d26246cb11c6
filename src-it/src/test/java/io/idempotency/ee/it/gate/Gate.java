package io.idempotency.ee.it.gate;

/** What belongs to every build. */
public final class Gate {

    /** Tag of what takes a minute or more, or wants the machine for itself: the profile {@code reliability} has it. */
    public static final String LONG = "long";

    private Gate() {}
}
