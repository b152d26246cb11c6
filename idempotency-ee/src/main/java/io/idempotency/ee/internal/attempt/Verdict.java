package io.idempotency.ee.internal.attempt;

import io.idempotency.ee.Keep;
import java.util.Set;

/** What becomes of an answer's effects and of the answer itself. */
public enum Verdict {
    COMMIT_AND_KEEP,
    ROLL_BACK_AND_KEEP,
    ROLL_BACK_AND_FORGET;

    /** Answers that tell of the moment or of the caller, not of the request. */
    private static final Set<Integer> NEVER_KEPT = Set.of(401, 403, 407, 408, 425, 429);

    private static final int FIRST_SERVER_ERROR = 500;

    public static Verdict ofReturned(Keep keep, int status) {
        if (!keeps(keep, status)) {
            return ROLL_BACK_AND_FORGET;
        }
        return status < FIRST_SERVER_ERROR ? COMMIT_AND_KEEP : ROLL_BACK_AND_KEEP;
    }

    public static Verdict ofThrown(Keep keep, int status) {
        return keeps(keep, status) ? ROLL_BACK_AND_KEEP : ROLL_BACK_AND_FORGET;
    }

    /** Whether an answer says of itself that it may be another one next time. */
    public static boolean isOfTheMoment(int status) {
        return NEVER_KEPT.contains(status);
    }

    private static boolean keeps(Keep keep, int status) {
        if (isOfTheMoment(status)) {
            return false;
        }
        return switch (keep) {
            case SUCCESS -> status >= 200 && status < 300;
            case FINAL, DEFAULT -> status < FIRST_SERVER_ERROR;
            case ALL -> true;
        };
    }
}
