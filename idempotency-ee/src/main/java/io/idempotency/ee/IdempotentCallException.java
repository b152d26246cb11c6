package io.idempotency.ee;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * The library has refused the call of an {@link Idempotent} bean method, or of {@link Idempotency#execute}, or could not
 * keep its result. Its subclasses are what a caller may want to tell apart; else the message says by its id
 * ({@code docs/messages.md}) what is wrong, and nothing is known to be committed.
 *
 * <p>It rolls back the transaction of its caller, in a session bean and in a bean with {@code @Transactional}. It is never
 * thrown over HTTP, where problems are answered.
 */
@ApplicationException(rollback = true)
public class IdempotentCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message begins with the id of its kind, for example {@code IDEM-411} */
    public IdempotentCallException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
