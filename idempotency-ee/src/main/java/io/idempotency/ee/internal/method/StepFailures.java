package io.idempotency.ee.internal.method;

import io.idempotency.ee.KeyInFlightException;
import io.idempotency.ee.KeyReusedException;
import io.idempotency.ee.StoreUnavailableException;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.RefusedStep;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.CallOperation;
import org.jspecify.annotations.Nullable;

/** What a method sees of a step that was refused. Let out, it becomes the same refusal of the execution. */
final class StepFailures extends CallFailures {

    private final CallOperation step;
    private final Outcome outcome;

    StepFailures(CallOperation step, Outcome outcome) {
        super(step);
        this.step = step;
        this.outcome = outcome;
    }

    @Override
    KeyReusedException reused() {
        String text = Message.KEY_REUSED.text(step.name());
        return new KeyReusedException(text, refused(text, null));
    }

    @Override
    KeyInFlightException inFlight() {
        String text = Message.KEY_IN_FLIGHT.text(step.name());
        return new KeyInFlightException(text, refused(text, null));
    }

    @Override
    StoreUnavailableException unavailable(Throwable cause) {
        String text = Message.STEP_UNAVAILABLE.text(step.name());
        return new StoreUnavailableException(text, refused(text, cause));
    }

    private RefusedStep refused(String text, @Nullable Throwable cause) {
        return new RefusedStep(outcome, text, cause);
    }
}
