package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.internal.operation.Operation;
import java.util.Optional;

/** Where the keys of one kind of operation come from. A CDI bean for each kind. */
public interface Edge {

    /** Whether it has the keys of this operation's calls. */
    boolean serves(Operation operation);

    /**
     * Takes a call.
     *
     * @return empty if it is to run as if it were not annotated: it has no key, or it runs inside the execution that it is
     *     called from
     * @throws RuntimeException if it cannot be protected; it must not run
     */
    Optional<KeyedCall> begin(Invocation invocation);
}
