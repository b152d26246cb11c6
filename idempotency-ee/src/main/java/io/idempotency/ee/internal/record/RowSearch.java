package io.idempotency.ee.internal.record;

import io.idempotency.ee.internal.key.RecordId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at many rows, and deletes some. Every call runs inside the transaction that is active on its thread, and reads no more
 * rows than it is told, by an index.
 */
public interface RowSearch {

    /** By the primary key. */
    Optional<RowSummary> find(RecordId id);

    /** Those whose retention ends first; stored calls by when they are due. */
    List<RowSummary> oldest(int most);

    /** All rows in the order of their ids, which is the database's own, from one on. */
    List<RowSummary> page(Optional<RecordId> after, int most);

    /** The ends of those that are there, by the primary key. */
    Map<RecordId, Instant> ends(Collection<RecordId> ids);

    /**
     * Deletes rows, by the primary key.
     *
     * @return how many there were
     * @throws RuntimeException a timeout if another transaction holds one for longer than a second
     */
    int delete(Collection<RecordId> ids);
}
