package io.idempotency.ee.conformance.model;

import java.util.List;

/**
 * A case that was run.
 *
 * @param rule the case's rule
 * @param level how much it binds in this run's profile
 * @param verdict what it found
 * @param exchanges what was sent and seen, a line each
 * @param millis how long it took
 */
public record Result(Rule rule, Level level, Verdict verdict, List<String> exchanges, long millis) {

    /** Returns whether the case failed. */
    public boolean failed() {
        return verdict instanceof Verdict.Fail;
    }

    /** Returns whether the case passed. */
    public boolean passed() {
        return verdict instanceof Verdict.Pass;
    }
}
