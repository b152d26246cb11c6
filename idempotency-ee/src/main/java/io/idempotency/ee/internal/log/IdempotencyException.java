package io.idempotency.ee.internal.log;

import org.jspecify.annotations.Nullable;

/** Something that idempotency-ee itself found wrong; its text starts with a permanent id. */
public final class IdempotencyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Message reason;

    public IdempotencyException(Message reason, Object... arguments) {
        this(null, reason, arguments);
    }

    public IdempotencyException(@Nullable Throwable cause, Message reason, Object... arguments) {
        super(reason.text(arguments), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
