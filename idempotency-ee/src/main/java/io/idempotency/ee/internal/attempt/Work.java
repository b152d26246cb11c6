package io.idempotency.ee.internal.attempt;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an attempt does if it is the first. The method is called once; a failure of its commit may be mapped again. */
public interface Work {

    /** Calls the method, inside the transaction. */
    @Nullable
    Object call() throws Exception;

    /** Turns what the method returned into bytes, inside the transaction. */
    WorkResult render(@Nullable Object returned) throws Exception;

    /**
     * Whether the application has declared that this failure leaves what the method did before it, so that the effects are
     * committed with the answer that it is mapped to.
     */
    default boolean keepsEffects(Throwable thrown) {
        return false;
    }

    /**
     * Turns what the method threw into the answer that the application maps it to: after the rollback, or inside the
     * transaction if its effects are to be committed.
     *
     * @param effectsKept whether the effects are to be committed with it, so that it counts as if it were returned
     * @return empty when it is to be thrown to the caller as it is and never kept
     */
    Optional<WorkResult> renderFailure(Throwable thrown, boolean effectsKept);
}
