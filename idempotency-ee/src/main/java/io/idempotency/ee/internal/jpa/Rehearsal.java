package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.Locking;
import io.idempotency.ee.internal.jpa.mapping.MappedNames;
import io.idempotency.ee.internal.jpa.mapping.RecordTable;
import io.idempotency.ee.internal.key.Fingerprint;
import io.idempotency.ee.internal.key.Format;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.key.ScopeId;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.transaction.FailureKind;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Every kind of statement once, in a transaction that is to be rolled back, on rows with random ids. Some name the table in
 * SQL, others leave that to the persistence provider; a row that the ones write has to be there for the others.
 */
final class Rehearsal {

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Answer ANSWER = new Answer(200, List.of(), new byte[] {1});

    private final Supplier<EntityManager> unit;
    private final DatabaseInUse database;
    private final JpaRecordStore store;
    private final Claim claimed;
    private final Claim inserted;
    private final Instant now;
    private Optional<String> mapped = Optional.empty();

    Rehearsal(Supplier<EntityManager> unit, DatabaseInUse database, Clock clock) {
        this.unit = unit;
        this.database = database;
        this.store = new JpaRecordStore(unit, database);
        this.now = clock.instant();
        this.claimed = claim(now);
        this.inserted = claim(now);
    }

    /**
     * Leaves the rows behind in the transaction.
     *
     * @throws IdempotencyException if a statement fails, or two kinds of statements concern different tables
     * @throws RuntimeException if the database is out of reach or busy
     */
    void run() {
        mapped();
        step(
                "insert in flight",
                () -> store.findOrClaim(claimed, Locking.PESSIMISTIC, WAIT) instanceof KeyState.Claimed);
        step("insert", () -> {
            store.insert(inserted, ANSWER, now, WAIT);
            return true;
        });
        step("update", () -> store.complete(claimed, ANSWER));
        sameTable();
        step("select", () -> store.find(claimed.id()) instanceof KeyState.Completed);
        step("takeover", () -> store.claimExpired(claimed, now, WAIT));
        step("select of expired rows", () -> store.expired(Instant.EPOCH, 1).isEmpty());
    }

    /**
     * The delete, of nothing, in another transaction. On a small table MariaDB reads every row for it and waits for those of
     * others: two transactions that have rows of their own would wait for each other, and one may be a request's.
     */
    void delete() {
        try {
            step("delete", () -> store.delete(List.of(claimed.id().uuid()), Instant.EPOCH) == 0);
        } catch (IdempotencyException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whoever waits for a row was let in.
            if (FailureKind.of(e) == FailureKind.UNAVAILABLE) {
                throw e;
            }
        }
    }

    private static Claim claim(Instant now) {
        Fingerprint none = new Fingerprint(Format.CURRENT, new byte[32]);
        return new Claim(RecordId.random(), ScopeId.random(), "idempotency.readiness", none, now, now);
    }

    private void mapped() {
        mapped = MappedNames.of(unit.get()).map(RecordTable::name);
        try {
            store.probe();
        } catch (RuntimeException e) {
            throw refusal(e, Message.TABLE_UNUSABLE, mapping(), Sanitized.chain(e));
        }
    }

    private void sameTable() {
        if (!(store.mapped(claimed.id()) instanceof KeyState.Completed)) {
            throw new IdempotencyException(Message.OTHER_TABLE, mapping(), name());
        }
    }

    private void step(String statement, BooleanSupplier succeeds) {
        try {
            if (!succeeds.getAsBoolean()) {
                throw new IdempotencyException(
                        Message.STATEMENT_REFUSED, name(), statement, "it found no row of its own");
            }
        } catch (IdempotencyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw mapped.filter(name -> !name.equals(name())).isPresent()
                    ? refusal(e, Message.OTHER_TABLE, mapping(), name())
                    : refusal(e, Message.STATEMENT_REFUSED, name(), statement, Sanitized.chain(e));
        }
    }

    /** A failure that may be another one's the next time is thrown as it is. */
    private static RuntimeException refusal(RuntimeException failure, Message reason, Object... arguments) {
        return switch (FailureKind.of(failure)) {
            case TRANSIENT, TIMEOUT, UNAVAILABLE -> failure;
            case INTEGRITY, OTHER -> new IdempotencyException(failure, reason, arguments);
        };
    }

    private String name() {
        return database.table(unit.get()).name();
    }

    /** The name in the mapping. */
    private String mapping() {
        return mapped.orElse("that its provider does not name");
    }
}
