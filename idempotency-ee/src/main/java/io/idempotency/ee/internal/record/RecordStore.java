package io.idempotency.ee.internal.record;

import io.idempotency.ee.Locking;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.transaction.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps records. Every call runs inside the transaction that is active on its thread and is undone with it. A call that
 * throws has doomed that transaction: the caller rolls back, and learns from {@link FailureKind#of(Throwable)} what it
 * means.
 */
public interface RecordStore {

    /**
     * Reads the committed row by primary key, expired or not. A row of another transaction that is not committed is none:
     * where the database shows it all the same, it is waited for, a second at the most.
     *
     * @throws RuntimeException a timeout when that transaction goes on for longer
     */
    KeyState.Found find(RecordId id);

    /**
     * Looks for a record, and claims the key if there is none: inserts the row in flight. A claim blocks while another
     * transaction holds an uncommitted row of the same id, for {@code wait} at the most (rounded up to seconds, as JDBC
     * bounds it).
     *
     * @param locking late: a key that this server has not come across is neither looked for nor claimed, where {@link #insert} can do
     *     without; elsewhere it is looked for, and one that is free is not claimed, unless that costs nothing
     * @throws RuntimeException an integrity violation when such a row was committed meanwhile, a timeout when it still is
     *     not
     */
    KeyState findOrClaim(Claim claim, Locking locking, Duration wait);

    /**
     * Takes over an expired row: puts the claim's row in flight in its place.
     *
     * @return false when it is not there or no longer expired; somebody else was faster
     */
    boolean claimExpired(Claim claim, Instant now, Duration wait);

    /** Sends the application's own pending writes to the database, so that their failures show while the method runs. */
    void flush();

    /**
     * Completes the row in flight of the claim, which was claimed or taken over in this transaction.
     *
     * @return false if it is not there any more: the database has rolled back meanwhile, as H2, MariaDB and MySQL do to the
     *     victim of a deadlock under a method that does not say so; or something has deleted it
     */
    boolean complete(Claim claim, Answer answer);

    /**
     * Leaves the key in flight for its retention, since nobody knows what its method has committed: inserts the row in
     * flight, or puts it in the place of an expired one. Any other row stays as it is.
     */
    void abandon(Claim claim, Instant now, Duration wait);

    /**
     * Inserts a completed row, or puts it in the place of an expired one where the database goes on after a failed insert; waits and
     * fails as {@link #findOrClaim} does.
     */
    void insert(Claim claim, Answer answer, Instant now, Duration wait);

    /** Whether {@link #recall} may find the record. Asks no database. */
    boolean mayRecall(RecordId id);

    /**
     * Reads the committed record of a key that this server has come across, expired or not, while no transaction is active.
     *
     * @return empty if there is none, or if it is not certain: then it is to be looked for in a transaction
     * @throws RuntimeException if the database cannot be reached
     */
    Optional<CompletedRecord> recall(RecordId id);

    /**
     * Deletes records that expired before an instant.
     *
     * @param limit the most to delete, above 0
     * @return how many were deleted
     */
    int reap(Instant before, int limit);

    /**
     * Whether the row of a claim is in flight, as this transaction sees it: it is not if the database has rolled it back, which
     * some show only by the statement that failed. Writes nothing of the application's.
     *
     * @throws RuntimeException if the database takes no more statements; the cause may say what has failed before
     */
    boolean isClaimed(Claim claim);

    /**
     * Whether the scope of a claim has that many records besides that one which are inside their retention, steps not counted. Those of
     * others that are not committed are not seen.
     *
     * @param records above 0
     */
    boolean hasAtLeast(int records, Claim claim, Instant now);

    /**
     * Reads no row, but every column; writes nothing of the application's.
     *
     * @throws RuntimeException if the table cannot be reached or lacks a column
     */
    void probe();
}
