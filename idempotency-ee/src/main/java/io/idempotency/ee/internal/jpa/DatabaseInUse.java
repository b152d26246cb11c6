package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.jpa.mapping.MappedNames;
import io.idempotency.ee.internal.jpa.mapping.RecordTable;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database behind the persistence unit, once it is recognized. Thread-safe. */
public final class DatabaseInUse {

    private volatile boolean recognized;
    private volatile ClaimOrder claimOrder = ClaimOrder.SELECT_THEN_INSERT;
    private volatile Optional<LentConnection> connections = Optional.empty();
    private volatile boolean uncommitted = true;
    private volatile boolean survivesFailures;
    private volatile boolean uuidOfText = true;
    private volatile String product = "a database that was not there yet";

    private final Optional<String> configured;
    private volatile @Nullable RecordTable table;

    /** With the table that the persistence provider names, or else the standard one. */
    public DatabaseInUse() {
        this(Optional.empty());
    }

    /** @param configured the name of the table in SQL, instead of the one that the persistence provider names */
    public DatabaseInUse(Optional<String> configured) {
        this.configured = configured;
    }

    boolean isRecognized() {
        return recognized;
    }

    /**
     * Says which one it is.
     *
     * @param product empty if it is none of those that are known
     * @param lent lends the connections to it, if the persistence provider does and they are of use
     * @param dirty whether a transaction sees what others have not committed
     */
    void recognize(Optional<DatabaseProduct> product, Optional<LentConnection> lent, boolean dirty) {
        uuidOfText = product.filter(DatabaseProduct.MYSQL::equals).isEmpty();
        product.map(DatabaseProduct::claimOrder).ifPresent(known -> claimOrder = known);
        survivesFailures = product.filter(DatabaseProduct::survivesFailures).isPresent();
        connections = lent;
        uncommitted = dirty;
        this.product = product.map(Enum::name).orElse("a database that is not known");
        recognized = true;
    }

    ClaimOrder claimOrder() {
        return claimOrder;
    }

    Optional<LentConnection> connections() {
        return connections;
    }

    /** Whether a transaction goes on after a statement that failed over a connection. */
    boolean survivesFailures() {
        return survivesFailures;
    }

    /** Inserts a row of which nothing is known before, so that its transaction goes on if one is there; empty where that cannot be. */
    Optional<RowStatement> lateInsert() {
        if (claimOrder == ClaimOrder.INSERT_IF_UNSEEN) {
            return Optional.of(RowStatement.INSERT_OR_NOTHING);
        }
        return connections.isPresent() && survivesFailures ? Optional.of(RowStatement.INSERT) : Optional.empty();
    }

    /** Whether a row that is read may be one that is not committed; also until that is known. */
    boolean showsUncommitted() {
        return uncommitted;
    }

    /** A column of text as an id. */
    String uuid(String column) {
        return (uuidOfText ? "cast(" + column + " as uuid)" : "uuid_to_bin(" + column + ")");
    }

    /** The table and the database, for a person. */
    String described(EntityManager entities) {
        return table(entities).name() + " of " + product;
    }

    /** What the table is called in SQL. */
    RecordTable table(EntityManager entities) {
        RecordTable known = table;
        if (known == null) {
            RecordTable mapped = MappedNames.of(entities).orElseGet(RecordTable::standard);
            known = configured.map(mapped::renamed).orElse(mapped);
            table = known;
        }
        return known;
    }
}
