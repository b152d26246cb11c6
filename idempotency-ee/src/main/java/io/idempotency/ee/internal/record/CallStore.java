package io.idempotency.ee.internal.record;

import io.idempotency.ee.UnfinishedExecution;
import io.idempotency.ee.internal.key.RecordId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Keeps what unfinished executions were called with. Every call runs inside the transaction that is active on its thread. */
public interface CallStore {

    /** The status of its rows, which no execution's has. */
    int STATUS = 1;

    /**
     * Adds what an execution was called with, unless it is there.
     *
     * @param execution the record that the execution would have, with its scope and fingerprint
     */
    void add(CallRow row, Claim execution);

    /**
     * Those that are due, longest due first.
     *
     * @param operations not empty
     */
    List<CallRow> due(Collection<String> operations, Instant now, int most);

    /**
     * Takes one, and has it due later.
     *
     * @return false if another server was faster
     */
    boolean postpone(CallRow row, Instant until);

    void erase(RecordId id);

    /** How many executions have steps inside their retention, and no record. */
    long countUnfinished(Instant now);

    /** The oldest of them. */
    List<UnfinishedExecution> unfinished(Instant now, int most);
}
