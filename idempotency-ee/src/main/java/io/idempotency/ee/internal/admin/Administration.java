package io.idempotency.ee.internal.admin;

import io.idempotency.ee.internal.engine.Engine;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.ScopeId;
import io.idempotency.ee.internal.record.LibraryClock;
import io.idempotency.ee.internal.record.RowSearch;
import io.idempotency.ee.internal.record.RowSummary;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What an administrator may ask. Each transaction reads a page of the table by the primary key, and no call more rows than it is
 * told: there is no index for callers, sizes and operations, which each request would pay for.
 */
@ApplicationScoped
public class Administration {

    @Inject
    RowSearch rows;

    @Inject
    Transactions transactions;

    @Inject
    Engine engine;

    @Inject
    LibraryClock clock;

    /** One record. */
    Optional<RowSummary> find(RecordIdentity identity) {
        return inNew(() -> rows.find(identity.id()));
    }

    /** Those whose retention ends first, without stored calls. */
    List<RowSummary> oldest(int most) {
        return inNew(() -> rows.oldest(most)).stream()
                .filter(row -> !row.isCall())
                .toList();
    }

    /** Those with the longest bodies, the longest first. */
    Scan.Result<List<RowSummary>> largest(Scan scan, int most) {
        PriorityQueue<RowSummary> largest = new PriorityQueue<>(Comparator.comparingLong(RowSummary::size));
        return scan(
                scan,
                page -> page.forEach(row -> {
                    largest.add(row);
                    if (largest.size() > most) {
                        largest.remove();
                    }
                }),
                () -> largest.stream()
                        .sorted(Comparator.comparingLong(RowSummary::size).reversed())
                        .toList());
    }

    /** Rows and bytes by operation, without steps and stored calls. */
    Scan.Result<Map<String, Count>> operations(Scan scan) {
        Map<String, Count> counts = new TreeMap<>();
        return scan(
                scan,
                page -> page.stream()
                        .filter(row -> row.parent().isEmpty())
                        .forEach(row -> counts.merge(row.operation(), new Count(1, row.size()), Count::plus)),
                () -> counts);
    }

    /** Steps inside their retention whose execution has no record. */
    Scan.Result<List<RowSummary>> unfinished(Scan scan, int most) {
        Instant now = clock.instant();
        List<RowSummary> steps = new ArrayList<>();
        return scan(
                scan,
                page -> {
                    List<RowSummary> found = page.stream()
                            .filter(row -> row.isStep() && row.expiresAt().isAfter(now))
                            .toList();
                    Map<RecordId, Instant> parents = inNew(() -> rows.ends(found.stream()
                            .flatMap(row -> row.parent().stream())
                            .distinct()
                            .toList()));
                    found.stream()
                            .filter(row ->
                                    row.parent().filter(parents::containsKey).isEmpty())
                            .limit(most - (long) steps.size())
                            .forEach(steps::add);
                },
                () -> steps);
    }

    /**
     * Makes a key new again, as at the end of its retention: deletes the record, and what its execution was called with, which would
     * be resumed otherwise. Results of steps stay.
     *
     * @return whether there was a record
     */
    boolean expire(RecordIdentity identity) {
        boolean there = inNew(() -> {
            rows.delete(List.of(identity.call()));
            return rows.delete(List.of(identity.id())) == 1;
        });
        engine.forget(List.of(identity.id()));
        return there;
    }

    /** Deletes all rows of a caller: records, steps and stored calls. */
    Scan.Result<Integer> erase(ScopeId scope, Scan scan) {
        List<RecordId> erased = new ArrayList<>();
        return scan(
                scan,
                page -> {
                    List<RecordId> ids = page.stream()
                            .filter(row -> row.scope().equals(scope))
                            .map(RowSummary::id)
                            .toList();
                    inNew(() -> rows.delete(ids));
                    engine.forget(ids);
                    erased.addAll(ids);
                },
                erased::size);
    }

    private <T> Scan.Result<T> scan(Scan scan, Consumer<List<RowSummary>> each, Supplier<T> found) {
        Optional<RecordId> after = scan.after();
        int examined = 0;
        while (examined < scan.rows()) {
            Optional<RecordId> from = after;
            int most = Math.min(Scan.PAGE, scan.rows() - examined);
            List<RowSummary> page = inNew(() -> rows.page(from, most));
            each.accept(page);
            examined += page.size();
            if (page.size() < most) {
                return new Scan.Result<>(found.get(), examined, Optional.empty());
            }
            after = Optional.of(page.get(page.size() - 1).id());
        }
        return new Scan.Result<>(found.get(), examined, after);
    }

    private <T> T inNew(Supplier<T> work) {
        Object result = transactions.<Object>inNew(() -> {
            try {
                return new Ending.Commit<>(work.get());
            } catch (RuntimeException e) {
                return new Ending.RollBack<>(e);
            }
        });
        if (result instanceof RuntimeException failure) {
            throw failure;
        }
        @SuppressWarnings("unchecked")
        T value = (T) result;
        return value;
    }

    /** How many, and how long their bodies are. */
    record Count(long rows, long bytes) {

        Count plus(Count other) {
            return new Count(rows + other.rows, bytes + other.bytes);
        }
    }
}
