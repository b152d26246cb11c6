package io.idempotency.ee.internal.attempt;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Behind the exception of a step that was not executed: what its execution answers if the method lets it out. */
public final class RefusedStep extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 50;

    private final transient Outcome outcome;

    public RefusedStep(Outcome outcome, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.outcome = outcome;
    }

    /** The outcome of an execution whose method threw this; empty if no refused step is behind it. */
    public static Optional<Outcome> behind(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(RefusedStep.class::isInstance)
                .map(each -> ((RefusedStep) each).outcome)
                .findFirst();
    }
}
