package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.jpa.mapping.RecordEntity;
import io.idempotency.ee.internal.jpa.mapping.RecordTable;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.record.RecordSchema;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Creates the table through the application's persistence unit. */
public final class JpaRecordSchema implements RecordSchema {

    private static final String H2_CATALOG = "select count(*) from information_schema.tables"
            + " where lower(table_schema) = 'information_schema' and lower(table_name) = 'in_doubt'";

    private static final int MOST_TRIES = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final Supplier<EntityManager> unit;
    private final Transactions transactions;
    private final DatabaseInUse database;
    private final Optional<LentConnection> connections;
    private final Clock clock;

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
            Optional<DatabaseProduct> product = DatabaseProduct.ofVersion(version());
            Optional<String> session = product.flatMap(DatabaseProduct::session);
            database.recognize(
                    product,
                    session.flatMap(expression -> connections.filter(proof(expression)::holds)),
                    product.flatMap(DatabaseProduct::isolation)
                            .map(this::uncommitted)
                            .orElse(false));
        } catch (RuntimeException e) {
            if (FailureKind.of(e) != FailureKind.UNAVAILABLE) {
                database.recognize(Optional.empty(), Optional.empty(), false);
            }
        }
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
        for (int tries = 1; !isThere(); tries++) {
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
        String version = version();
        DatabaseProduct script = DatabaseProduct.ofVersion(version)
                .orElseThrow(() -> new IdempotencyException(Message.UNKNOWN_DATABASE, version));
        RecordTable table = inNew(() -> database.table(unit.get()));
        table.sql(script.statements()).forEach(this::execute);
    }

    /** Where the level is unknown, every row that is read is looked at again, which only costs. */
    private boolean uncommitted(String query) {
        try {
            return answer(query).contains("UNCOMMITTED");
        } catch (RuntimeException e) {
            if (FailureKind.of(e) == FailureKind.UNAVAILABLE) {
                throw e;
            }
            return true;
        }
    }

    private ConnectionProof proof(String session) {
        return new ConnectionProof(unit, transactions, session);
    }

    private boolean isThere() {
        return mayBeThere() && isReadable();
    }

    /** By the catalog: servers and providers log a statement on a table that is not there as an error. */
    private boolean mayBeThere() {
        try {
            Optional<DatabaseProduct> product = DatabaseProduct.ofVersion(version());
            return product.isEmpty() || inNew(() -> isInCatalog(product.get()));
        } catch (RuntimeException e) {
            return true;
        }
    }

    private boolean isInCatalog(DatabaseProduct product) {
        EntityManager entities = unit.get();
        RecordTable table = database.table(entities);
        Object count = entities.createNativeQuery(product.tablesOfName(table.isQualified()))
                .setParameter(1, table.bareName().toLowerCase(Locale.ROOT))
                .getSingleResult();
        return ((Number) count).longValue() > 0;
    }

    private boolean isReadable() {
        try {
            inNew(() -> {
                new JpaRecordStore(unit, database).probe();
                return true;
            });
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Asks the catalog first: to call a function that is not there would be logged as a failure at every start. */
    private String version() {
        return "0".equals(answer(H2_CATALOG)) ? answer("select version()") : "H2 " + answer("select h2version()");
    }

    private String answer(String question) {
        return inNew(() -> String.valueOf(unit.get().createNativeQuery(question).getSingleResult()));
    }

    private void execute(String statement) {
        inNew(() -> unit.get().createNativeQuery(statement).executeUpdate());
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
}
