package io.idempotency.ee.it.twin;

import java.util.Set;

/** What the annotation makes of a call and its retry. */
public enum Fate {
    /** The answer and the effects. */
    KEPT(1, 1, true),
    /** The answer of a mapped failure, without effects. */
    KEPT_WITHOUT_EFFECT(1, 0, true),
    /** Nothing: the retry executes. */
    RELEASED(2, 0, false),
    /** Nothing: the method is not reached. */
    NOT_RUN(0, 0, false),
    /** Everything twice, as without the library: the request has no key, or the method needs none. */
    UNCOVERED(2, 2, false),
    /** Released or kept without effect: servers differ in how they map such an exception. */
    AS_MAPPED(0, 0, false),
    /** Kept, or the method is not reached: servers differ in what they let through. */
    AS_SERVED(0, 0, false),
    /** Released or kept: servers differ in whether they can write such an entity. */
    AS_WRITTEN(0, 0, false);

    private static final Set<Integer> NEVER_KEPT = Set.of(401, 403, 407, 408, 425, 429);

    private final int executions;
    private final int effects;
    private final boolean replayed;

    Fate(int executions, int effects, boolean replayed) {
        this.executions = executions;
        this.effects = effects;
        this.replayed = replayed;
    }

    /** After the call and its retry. */
    int executions() {
        return executions;
    }

    /** After the call and its retry. */
    int effects() {
        return effects;
    }

    /** Which one it is when the plain call has so many executions and this status (B20, B21, B23). */
    Fate of(int plainExecutions, int status) {
        return switch (this) {
            case AS_SERVED -> plainExecutions == 0 ? NOT_RUN : KEPT;
            case AS_MAPPED -> status >= 500 || NEVER_KEPT.contains(status) ? RELEASED : KEPT_WITHOUT_EFFECT;
            case AS_WRITTEN -> status >= 400 ? RELEASED : KEPT;
            default -> this;
        };
    }

    /** Whether a server error may be the server's own. */
    boolean ofServer() {
        return this == AS_MAPPED || this == AS_SERVED;
    }

    boolean replayed() {
        return replayed;
    }

    boolean runs() {
        return this != NOT_RUN;
    }
}
