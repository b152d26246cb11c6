package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.jpa.mapping.MappedNames;
import io.idempotency.ee.internal.jpa.mapping.RecordTable;
import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the database says of itself, each question in a transaction of its own. */
final class Catalog {

    private static final String H2_CATALOG = "select count(*) from information_schema.tables"
            + " where lower(table_schema) = 'information_schema' and lower(table_name) = 'in_doubt'";

    private final Supplier<EntityManager> unit;
    private final Transactions transactions;
    private final DatabaseInUse database;

    Catalog(Supplier<EntityManager> unit, Transactions transactions, DatabaseInUse database) {
        this.unit = unit;
        this.transactions = transactions;
        this.database = database;
    }

    /** Asks the catalog first: to call a function that is not there would be logged as a failure at every start. */
    String version() {
        return "0".equals(answer(H2_CATALOG)) ? answer("select version()") : "H2 " + answer("select h2version()");
    }

    /** Where the level is unknown, every row that is read is looked at again, which only costs. */
    boolean showsUncommitted(String query) {
        try {
            return answer(query).contains("UNCOMMITTED");
        } catch (RuntimeException e) {
            if (FailureKind.of(e) == FailureKind.UNAVAILABLE) {
                throw e;
            }
            return true;
        }
    }

    /** Whether the table of the records is there, and can be read. */
    boolean hasTable() {
        return mayHaveTable() && canRead();
    }

    /** Runs a script: all or nothing where the database can, else each statement in a transaction of its own. */
    void run(DatabaseProduct product) {
        List<String> script = inNew(database::table).sql(product.statements());
        if (product.rollsBackTables()) {
            inNew(entities -> {
                script.forEach(statement -> execute(statement, entities));
                return true;
            });
        } else {
            script.forEach(statement -> inNew(entities -> execute(statement, entities)));
        }
    }

    private static int execute(String statement, EntityManager entities) {
        return entities.createNativeQuery(statement).executeUpdate();
    }

    /** Servers and providers log a statement on a table that is not there as an error, so the catalog is asked first. */
    private boolean mayHaveTable() {
        try {
            Optional<DatabaseProduct> product = DatabaseProduct.ofVersion(version());
            return product.isEmpty() || inNew(entities -> mayHaveTable(product.get(), entities));
        } catch (RuntimeException e) {
            // Not everybody may read it.
            return true;
        }
    }

    /** Under the name in SQL or the one in the mapping, which is what {@link #canRead} reads. */
    private boolean mayHaveTable(DatabaseProduct product, EntityManager entities) {
        Optional<RecordTable> mapped = MappedNames.of(entities);
        return mapped.isEmpty()
                || counts(product, mapped.get(), entities) > 0
                || counts(product, database.table(entities), entities) > 0;
    }

    private static long counts(DatabaseProduct product, RecordTable table, EntityManager entities) {
        Object count = entities.createNativeQuery(product.tablesOfName(table.isQualified()))
                .setParameter(1, table.bareName().toLowerCase(Locale.ROOT))
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private boolean canRead() {
        try {
            return inNew(entities -> {
                new JpaRecordStore(unit, database).probe();
                return true;
            });
        } catch (RuntimeException e) {
            return false;
        }
    }

    private String answer(String question) {
        return inNew(
                entities -> String.valueOf(entities.createNativeQuery(question).getSingleResult()));
    }

    private <T> T inNew(Function<EntityManager, T> work) {
        Object result = transactions.<Object>inNew(() -> {
            try {
                return new Ending.Commit<>(work.apply(unit.get()));
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
