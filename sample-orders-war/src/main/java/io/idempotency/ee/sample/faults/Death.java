package io.idempotency.ee.sample.faults;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/**
 * Ends the process without any orderly shutdown, as a power cut would. As a synchronization it does so between the
 * commit and the answer, and only if the method ran: a replay registers none.
 */
final class Death implements Synchronization {

    /** The exit code of a process that was killed with signal 9. */
    private static final int KILLED = 137;

    static void die() {
        Runtime.getRuntime().halt(KILLED);
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            die();
        }
    }
}
