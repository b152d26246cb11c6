package io.idempotency.ee.conformance.model;

import java.io.IOException;

/**
 * What a case does.
 *
 * @param <P> what it sends with
 */
@FunctionalInterface
public interface Check<P> {

    /**
     * Sends requests and judges the answers.
     *
     * @throws IOException if the service does not answer; the case has failed then
     * @throws InterruptedException if the run is to end
     * @throws NotApplicableException if it cannot be told
     */
    Verdict run(P probe) throws IOException, InterruptedException;
}
