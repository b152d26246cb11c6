package io.idempotency.ee.internal.admin;

import io.idempotency.ee.internal.key.RecordId;
import java.util.Optional;

/**
 * A part of the table.
 *
 * @param after where to go on; empty for the start
 * @param rows the most to look at
 */
record Scan(Optional<RecordId> after, int rows) {

    static final int STANDARD_ROWS = 10_000;
    static final int MOST_ROWS = 100_000;

    /** Read by one transaction. */
    static final int PAGE = 1_000;

    /**
     * What was found.
     *
     * @param examined rows that were looked at
     * @param next where to go on; empty at the end of the table
     */
    record Result<T>(T found, int examined, Optional<RecordId> next) {}
}
