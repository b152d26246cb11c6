package io.idempotency.ee.internal.attempt;

/**
 * How many requests may wait for others on one server, and how many of them one key or one caller may have, so that none
 * of them keeps out all others.
 *
 * @param waiting the most that wait at once for a first one on the same server; 0 or more
 * @param waitingPerKey the most of them that wait for one key
 * @param waitingPerScope the most of them that are of one caller
 * @param claiming the most that claim their keys in the database at once, where each may wait for another server; above 0
 * @param claimingPerScope the most of them that are of one caller; above 0
 */
public record WaitingLimits(int waiting, int waitingPerKey, int waitingPerScope, int claiming, int claimingPerScope) {

    /** Everybody may have all. */
    public static WaitingLimits of(int waiting) {
        return new WaitingLimits(waiting, waiting, waiting, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }
}
