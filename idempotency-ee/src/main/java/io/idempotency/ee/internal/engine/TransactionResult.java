package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.WorkResult;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.transaction.CommitFailure;

/** How one transaction of an execution ended, and so what comes next. */
sealed interface TransactionResult {

    /** The end. */
    record Done(Outcome outcome) implements TransactionResult {}

    /** Committed: the method's effects, where it had any, and this record of the result. */
    record Kept(CompletedRecord completed, WorkResult result) implements TransactionResult {}

    /** Looked, and there is no record inside its retention. */
    record Absent() implements TransactionResult {}

    /** The claim failed before the work began, in a way that a new transaction may not. */
    record Again(RuntimeException cause) implements TransactionResult {}

    /** The work's transaction was rolled back, and its answer is to be kept all the same. */
    record KeepAnswer(WorkResult result) implements TransactionResult {}

    /** The work was done, its transaction rolled back, and this came of it. */
    record RolledBack(Outcome outcome) implements TransactionResult {}

    /** The method, or the rendering of its answer, failed; rolled back. */
    record Threw(Throwable thrown) implements TransactionResult {}

    /**
     * The method has ended the transaction.
     *
     * @param untraced whether no row shows that; then what the method did may be committed and its key be free
     */
    record Ended(boolean untraced) implements TransactionResult {}

    /** The work was done, but its record could not be written or committed; rolled back. */
    record NotKept(RuntimeException cause) implements TransactionResult {}

    /** The work's transaction was lost to something that passes, such as a faster duplicate on another node. */
    record Lost(RuntimeException cause) implements TransactionResult {}

    /** The commit failed, and it is not known whether there was one. */
    record Unsure(CommitFailure failure) implements TransactionResult {}
}
