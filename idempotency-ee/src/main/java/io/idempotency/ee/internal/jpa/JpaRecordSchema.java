package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.jpa.mapping.RecordEntity;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.record.RecordSchema;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Creates the table through the application's persistence unit. */
public final class JpaRecordSchema implements RecordSchema {

    private static final int MOST_TRIES = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final Supplier<EntityManager> unit;
    private final Transactions transactions;
    private final DatabaseInUse database;
    private final Optional<LentConnection> connections;
    private final Clock clock;
    private final Catalog catalog;

    /**
     * @param database is set to what is recognized
     * @param connections lends the entity manager's, where there is a way
     * @param clock of the rows that are tried out
     */
    public JpaRecordSchema(
            Supplier<EntityManager> unit,
            Transactions transactions,
            DatabaseInUse database,
            Optional<LentConnection> connections,
            Clock clock) {
        this.unit = unit;
        this.transactions = transactions;
        this.database = database;
        this.connections = connections;
        this.clock = clock;
        this.catalog = new Catalog(unit, transactions, database);
    }

    @Override
    public boolean isMapped() {
        try {
            unit.get().getMetamodel().entity(RecordEntity.class);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void recognize() {
        if (database.isRecognized()) {
            return;
        }
        try {
            Optional<DatabaseProduct> product = DatabaseProduct.ofVersion(catalog.version());
            Optional<String> session = product.flatMap(DatabaseProduct::session);
            database.recognize(
                    product,
                    session.flatMap(expression -> connections.filter(proof(expression)::holds)),
                    product.flatMap(DatabaseProduct::isolation)
                            .map(catalog::showsUncommitted)
                            .orElse(false));
        } catch (RuntimeException e) {
            if (FailureKind.of(e) != FailureKind.UNAVAILABLE) {
                database.recognize(Optional.empty(), Optional.empty(), false);
            }
        }
    }

    @Override
    public String described() {
        return transactions.inNew(() -> new Ending.RollBack<>(database.described(unit.get())));
    }

    @Override
    public void prove() {
        Rehearsal rehearsal = new Rehearsal(unit, database, clock);
        Optional<RuntimeException> failure = tried(rehearsal::run).or(() -> tried(rehearsal::delete));
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private Optional<RuntimeException> tried(Runnable statements) {
        return transactions.inNew(() -> {
            try {
                statements.run();
                return new Ending.RollBack<>(Optional.<RuntimeException>empty());
            } catch (RuntimeException e) {
                return new Ending.RollBack<>(Optional.of(e));
            }
        });
    }

    /**
     * What another server does at the same time may let any statement fail, "create table if not exists" as well: whether the
     * table is there is all that counts.
     */
    @Override
    public void create() {
        // Even "create index if not exists" waits for every open transaction on PostgreSQL, and makes new ones wait.
        for (int tries = 1; !catalog.hasTable(); tries++) {
            try {
                runScript();
                return;
            } catch (IdempotencyException e) {
                throw e;
            } catch (RuntimeException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE.toNanos()));
            }
        }
    }

    /** Can be run again. */
    void runScript() {
        String version = catalog.version();
        DatabaseProduct script = DatabaseProduct.ofVersion(version)
                .orElseThrow(() -> new IdempotencyException(Message.UNKNOWN_DATABASE, version));
        catalog.run(script);
    }

    private ConnectionProof proof(String session) {
        return new ConnectionProof(unit, transactions, session);
    }
}
