package io.idempotency.ee;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * Another call with the key has not ended within the wait limit, or was faster inside a caller's transaction. The same call
 * may be made again later, in a new transaction, and gets the first one's result.
 */
@ApplicationException(rollback = true)
public final class KeyInFlightException extends IdempotentCallException {

    private static final long serialVersionUID = 1L;

    /** @param message begins with the id of its kind, for example {@code IDEM-409} */
    public KeyInFlightException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
