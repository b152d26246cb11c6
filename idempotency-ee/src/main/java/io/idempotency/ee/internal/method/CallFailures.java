package io.idempotency.ee.internal.method;

import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.KeyInFlightException;
import io.idempotency.ee.KeyMissingException;
import io.idempotency.ee.KeyReusedException;
import io.idempotency.ee.StoreUnavailableException;
import io.idempotency.ee.internal.attempt.RolledBackException;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.CallOperation;

/** What the caller of an operation sees of the library's refusals. */
class CallFailures {

    private final CallOperation operation;

    CallFailures(CallOperation operation) {
        this.operation = operation;
    }

    KeyReusedException reused() {
        return new KeyReusedException(Message.KEY_REUSED.text(operation.name()), null);
    }

    KeyInFlightException inFlight() {
        return new KeyInFlightException(Message.KEY_IN_FLIGHT.text(operation.name()), null);
    }

    StoreUnavailableException unavailable(Throwable cause) {
        return new StoreUnavailableException(Message.CALL_UNAVAILABLE.text(operation.name()), cause);
    }

    /** Of what is refused before anything runs. */
    IdempotentCallException refused(RuntimeException cause) {
        return cause instanceof IdempotencyException coded
                ? coded(coded)
                : new IdempotentCallException(
                        Message.TENANT_UNKNOWN.text(operation.method(), Sanitized.chain(cause)), cause);
    }

    /** Of an execution whose result is not kept, where that is not the method's own exception. */
    RuntimeException failed(Throwable cause) {
        if (cause instanceof IdempotencyException coded) {
            return coded(coded);
        } else if (cause instanceof RolledBackException) {
            return new IdempotentCallException(Message.CALL_ROLLED_BACK.text(operation.method()), cause);
        }
        return cause instanceof RuntimeException unchecked
                ? unchecked
                : new IdempotentCallException(Message.NOT_KEPT.text(operation.name(), Sanitized.chain(cause)), cause);
    }

    private static IdempotentCallException coded(IdempotencyException cause) {
        String text = String.valueOf(cause.getMessage());
        return switch (cause.reason()) {
            case KEY_PART_MISSING -> new KeyMissingException(text, cause);
            case RACE_IN_CALLER -> new KeyInFlightException(text, cause);
            default -> new IdempotentCallException(text, cause);
        };
    }
}
