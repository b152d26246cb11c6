package io.idempotency.ee.internal.operation;

import io.idempotency.ee.Keep;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which answers of an operation are kept, as far as the application may say (B22).
 *
 * @param keep for statuses of which nothing else is said; not {@code DEFAULT}
 * @param also statuses that are kept besides
 * @param never statuses that are not kept, unless they are in the other list
 * @param alsoThrown names of exception classes whose mapped answers are kept, whatever their status
 * @param neverThrown of those whose answers are not; subclasses count with both, the nearest name first
 */
public record KeptAnswers(
        Keep keep, Set<Integer> also, Set<Integer> never, Set<String> alsoThrown, Set<String> neverThrown) {

    /** They speak of the moment or of the caller, not of the request. */
    private static final Set<Integer> OF_THE_MOMENT = Set.of(401, 403, 407, 408, 425, 429);

    private static final int FIRST_SERVER_ERROR = 500;
    private static final int DEEPEST = 20;

    /** Without a list. */
    public static KeptAnswers of(Keep keep) {
        return new KeptAnswers(keep, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Whether an answer speaks of the moment or of the caller: no setting keeps it. */
    public static boolean isOfTheMoment(int status) {
        return OF_THE_MOMENT.contains(status);
    }

    public boolean contain(int status) {
        return also.contains(status) || (!never.contains(status) && keeps(status));
    }

    /** Whether the answer that an exception is mapped to is kept. What a container has wrapped counts as well. */
    public boolean contain(int status, Throwable thrown) {
        if (alsoThrown.isEmpty() && neverThrown.isEmpty()) {
            return contain(status);
        }
        return Stream.<Throwable>iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(each -> Stream.<Class<?>>iterate(each.getClass(), type -> type != null, Class::getSuperclass))
                .map(Class::getName)
                .filter(name -> alsoThrown.contains(name) || neverThrown.contains(name))
                .findFirst()
                .map(alsoThrown::contains)
                .orElseGet(() -> contain(status));
    }

    private boolean keeps(int status) {
        return switch (keep) {
            case SUCCESS -> status >= 200 && status < 300;
            case FINAL, DEFAULT -> status < FIRST_SERVER_ERROR;
            case ALL -> true;
        };
    }
}
