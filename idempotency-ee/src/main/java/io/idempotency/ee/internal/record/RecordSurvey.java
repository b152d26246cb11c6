package io.idempotency.ee.internal.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads a few rows of the table by the index of their ends. Every call runs inside the transaction that is active on its thread. */
public interface RecordSurvey {

    /**
     * Rows that end in an interval, the first to end first.
     *
     * @param after excluded
     * @param until included
     * @param most above 0
     */
    List<SurveyedRow> rows(Instant after, Instant until, int most);

    /** When the last one ends; empty if there is none. */
    Optional<Instant> lastEnd();
}
