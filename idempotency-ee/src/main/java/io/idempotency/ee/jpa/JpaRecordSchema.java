package io.idempotency.ee.jpa;

import io.idempotency.ee.message.IdempotencyException;
import io.idempotency.ee.message.Message;
import io.idempotency.ee.store.Ending;
import io.idempotency.ee.store.FailureKind;
import io.idempotency.ee.store.RecordSchema;
import io.idempotency.ee.store.Transactions;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Supplier;

/** Creates the table through the application's persistence unit. */
public final class JpaRecordSchema implements RecordSchema {

    private static final String H2_CATALOG = "select count(*) from information_schema.tables"
            + " where lower(table_schema) = 'information_schema' and lower(table_name) = 'in_doubt'";

    private final Supplier<EntityManager> unit;
    private final Transactions transactions;
    private final DatabaseInUse database;

    private final Optional<LentConnection> connections;

    /**
     * @param database is told which one it is
     * @param connections lends the entity manager's, where there is a way
     */
    public JpaRecordSchema(
            Supplier<EntityManager> unit,
            Transactions transactions,
            DatabaseInUse database,
            Optional<LentConnection> connections) {
        this.unit = unit;
        this.transactions = transactions;
        this.database = database;
        this.connections = connections;
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
            database.recognize(product, session.flatMap(expression -> connections.filter(proof(expression)::holds)));
        } catch (RuntimeException e) {
            if (FailureKind.of(e) != FailureKind.UNAVAILABLE) {
                database.recognize(Optional.empty(), Optional.empty());
            }
        }
    }

    @Override
    public void create() {
        // Even "create index if not exists" waits for every open transaction on PostgreSQL, and makes new ones wait.
        if (!isThere()) {
            runScript();
        }
    }

    /** Can be run again. */
    void runScript() {
        String version = version();
        DatabaseProduct script = DatabaseProduct.ofVersion(version)
                .orElseThrow(() -> new IdempotencyException(Message.UNKNOWN_DATABASE, version));
        script.statements().forEach(this::execute);
    }

    private ConnectionProof proof(String session) {
        return new ConnectionProof(unit, transactions, session);
    }

    private boolean isThere() {
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
