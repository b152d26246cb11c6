package io.idempotency.ee.conformance.model;

/** What a case found. */
public sealed interface Verdict {

    /** Returns in a sentence what was seen, or why nothing could be. */
    String text();

    /**
     * The service does what the case asks for.
     *
     * @param text what was seen
     */
    record Pass(String text) implements Verdict {}

    /**
     * It does not, or did not answer.
     *
     * @param text what was seen
     */
    record Fail(String text) implements Verdict {}

    /**
     * From outside, or with these options, it cannot be told.
     *
     * @param text the reason
     */
    record NotApplicable(String text) implements Verdict {}

    /** Returns a pass if the condition holds, else a failure. */
    static Verdict of(boolean holds, String seen) {
        return holds ? new Pass(seen) : new Fail(seen);
    }
}
