package io.idempotency.ee.internal.operation;

import io.idempotency.ee.Keep;
import java.util.Set;

/**
 * Which answers of an operation are kept, as far as the application may say (B22).
 *
 * @param keep for statuses of which nothing else is said; not {@code DEFAULT}
 * @param also statuses that are kept besides
 * @param never statuses that are not kept; in none of the other list
 */
public record KeptAnswers(Keep keep, Set<Integer> also, Set<Integer> never) {

    private static final int FIRST_SERVER_ERROR = 500;

    /** Without a list. */
    public static KeptAnswers of(Keep keep) {
        return new KeptAnswers(keep, Set.of(), Set.of());
    }

    public boolean contain(int status) {
        return also.contains(status) || (!never.contains(status) && keeps(status));
    }

    private boolean keeps(int status) {
        return switch (keep) {
            case SUCCESS -> status >= 200 && status < 300;
            case FINAL, DEFAULT -> status < FIRST_SERVER_ERROR;
            case ALL -> true;
        };
    }
}
