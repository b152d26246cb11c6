package io.idempotency.ee.it.twin;

/**
 * What is to come of a shape.
 *
 * @param plainEffects how many rows one plain call leaves
 * @param ownBody whether the application wrote the body; a server's error page is not compared
 * @param code of the message with which the library refuses the call; empty for none
 */
public record Expected(Fate fate, int plainEffects, boolean ownBody, String code) {

    static final Expected KEPT = new Expected(Fate.KEPT, 1, true, "");

    /** Whether the application wrote the body of the plain answer with this status. */
    boolean ownBody(int status) {
        return status < 400 || (ownBody && !(status >= 500 && fate.ofServer()));
    }
}
