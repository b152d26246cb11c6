package io.idempotency.ee.it.container;

/**
 * What has come of a story.
 *
 * @param executions how often a method ran
 * @param effects how many rows it has left
 */
public record Seen(int executions, int effects) {

    /** Ran once and committed. */
    public static final Seen ONCE = new Seen(1, 1);

    /** Never ran. */
    public static final Seen NEVER = new Seen(0, 0);
}
