package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.RecordCodec;
import java.time.Instant;
import java.util.Arrays;

/**
 * The statements that write a row, in the standard names. The parameters are the row's, and one more where that is said. The id of
 * a key is empty where there is none: not every provider binds a null.
 */
enum RowStatement {
    INSERT("insert into " + RowStatement.VALUES),
    /** What an execution was called with; with the execution's record, as text, before the id. */
    INSERT_CALL(
            "insert into idempotency_record (scope, operation, format, fingerprint, created_at, expires_at, status, headers, body,"
                    + " key_id, parent, id) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, nullif(?10, ''), ?11, ?12)"),
    /** On MariaDB and MySQL. */
    INSERT_IGNORE("insert ignore into " + RowStatement.VALUES),
    /** On PostgreSQL. Without a target, which a partitioned table has no constraint for. */
    INSERT_OR_NOTHING("insert into " + RowStatement.VALUES + " on conflict do nothing"),
    /** Of an expired row, by another claim; with the instant before which it has expired. */
    RENEW(RowStatement.CHANGE + ", parent = null" + RowStatement.OF_ID + " and expires_at <= ?12"),
    /**
     * Of the row in flight of the claim; with the claim's instant. Another row is not this transaction's any more: the database
     * has rolled back under the method, and something else may have claimed the key since.
     */
    COMPLETE(RowStatement.ANSWER + " where id = ?5 and created_at = ?6" + RowStatement.IS_IN_FLIGHT),
    /** The same of a step; with its parent's record, as text, before the id. */
    COMPLETE_STEP(RowStatement.ANSWER + ", parent = ?5 where id = ?6 and created_at = ?7" + RowStatement.IS_IN_FLIGHT);

    private static final String VALUES =
            "idempotency_record (scope, operation, format, fingerprint, created_at, expires_at, status, headers, body,"
                    + " key_id, id) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, nullif(?10, ''), ?11)";

    private static final String CHANGE =
            "update idempotency_record set scope = ?1, operation = ?2, format = ?3, fingerprint = ?4, created_at = ?5,"
                    + " expires_at = ?6, status = ?7, headers = ?8, body = ?9, key_id = nullif(?10, '')";
    /** All that a row in flight has not. */
    private static final String ANSWER =
            "update idempotency_record set status = ?1, headers = ?2, body = ?3, key_id = nullif(?4, '')";

    private static final String OF_ID = " where id = ?11";
    private static final String IS_IN_FLIGHT = " and status = " + RecordCodec.IN_FLIGHT;

    private static final int FIRST_OF_ANSWER = 6;

    private final String numbered;
    private final String unnumbered;

    RowStatement(String numbered) {
        this.numbered = numbered;
        this.unnumbered = numbered.replaceAll("\\?\\d+", "?");
    }

    /** For Jakarta Persistence. */
    String numbered() {
        return numbered;
    }

    /** For JDBC. */
    String unnumbered() {
        return unnumbered;
    }

    /** The values of {@link #COMPLETE}, of a row's. */
    static Object[] completing(Object[] row, Instant claimed) {
        return with(Arrays.copyOfRange(row, FIRST_OF_ANSWER, row.length), claimed);
    }

    /** The values of {@link #COMPLETE_STEP}, of a row's. */
    static Object[] completing(Object[] row, RecordId parent, Instant claimed) {
        Object[] answer = Arrays.copyOfRange(row, FIRST_OF_ANSWER, row.length + 1);
        answer[answer.length - 1] = answer[answer.length - 2];
        answer[answer.length - 2] = parent.toString();
        return with(answer, claimed);
    }

    /** The row's values and one more. */
    static Object[] with(Object[] row, Instant more) {
        Object[] values = Arrays.copyOf(row, row.length + 1);
        values[row.length] = more.toEpochMilli();
        return values;
    }
}
