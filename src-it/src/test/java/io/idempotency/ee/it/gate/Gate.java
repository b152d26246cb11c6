package io.idempotency.ee.it.gate;

/** What belongs to every build. */
public final class Gate {

    /** Tag of what takes a minute or more, or wants the machine for itself: the profile {@code reliability} has it. */
    public static final String LONG = "long";

    /** Tag of what every build has in its short form, and the profile {@code reliability} in a longer one. */
    public static final String LONGER = "longer";

    private Gate() {}
}
