package io.idempotency.ee.internal.operate;

import io.idempotency.ee.internal.record.RecordSurvey;
import io.idempotency.ee.internal.record.SurveyedRow;
import io.idempotency.ee.internal.signal.TableState;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Estimates what is in the table, by a bounded number of rows: a few hundred are counted, of more than that the first ones of
 * each interval say how dense it is. The intervals are the halves of what remains until the last end, since retentions differ by
 * orders of magnitude.
 */
public final class TableSurveyor {

    /** Rows that are read of an interval. */
    static final int SAMPLE = 100;

    private static final int INTERVALS = 12;

    private final RecordSurvey rows;
    private final Transactions transactions;

    public TableSurveyor(RecordSurvey rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** @throws RuntimeException if the database fails */
    public TableState survey(Instant now) {
        Object result = transactions.<Object>inNew(() -> {
            try {
                return new Ending.Commit<>(read(now));
            } catch (RuntimeException e) {
                return new Ending.RollBack<>(e);
            }
        });
        if (result instanceof RuntimeException failure) {
            throw failure;
        }
        return (TableState) result;
    }

    private TableState read(Instant now) {
        Optional<Instant> last = rows.lastEnd();
        if (last.isEmpty()) {
            return new TableState(0, 0, 0, Optional.empty(), Optional.empty());
        }
        List<SurveyedRow> first = rows.rows(Instant.EPOCH, last.get(), SAMPLE);
        Sum sum = new Sum();
        if (first.size() < SAMPLE) {
            sum.add(first, 1);
        } else {
            estimate(sum, now, last.get());
        }
        return new TableState(
                sum.records,
                sum.bytes,
                sum.unfinished,
                sum.oldest,
                first.stream().findFirst().map(SurveyedRow::end));
    }

    private void estimate(Sum sum, Instant now, Instant last) {
        Duration span = last.isAfter(now) ? Duration.between(now, last) : Duration.ZERO;
        Instant start = Instant.EPOCH;
        for (int halvings = INTERVALS; halvings >= 0; halvings--) {
            Instant end = halvings == 0 ? last : now.plus(span.dividedBy(1L << halvings));
            if (start.isBefore(end)) {
                sum.add(start, end, rows.rows(start, end, SAMPLE));
                start = end;
            }
        }
    }

    /** Of all intervals so far. */
    private static final class Sum {

        private double records;
        private double bytes;
        private double unfinished;
        private Optional<Instant> oldest = Optional.empty();

        void add(Instant start, Instant end, List<SurveyedRow> read) {
            if (read.size() < SAMPLE) {
                add(read, 1);
                return;
            }
            Instant from = start.equals(Instant.EPOCH) ? read.get(0).end() : start;
            double seen = Duration.between(from, read.get(SAMPLE - 1).end()).toMillis() + 1.0;
            add(read, Math.max(1, (Duration.between(from, end).toMillis() + 1.0) / seen));
        }

        void add(List<SurveyedRow> read, double each) {
            for (SurveyedRow row : read) {
                records += each;
                bytes += each * row.bytes();
                unfinished += row.unfinished() ? each : 0;
                // Of a stored call that is another time.
                if (row.made().isBefore(row.end())) {
                    made(row.made());
                }
            }
        }

        private void made(Instant made) {
            if (oldest.isEmpty() || made.isBefore(oldest.get())) {
                oldest = Optional.of(made);
            }
        }
    }
}
