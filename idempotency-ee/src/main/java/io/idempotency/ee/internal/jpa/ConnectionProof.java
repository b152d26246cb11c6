package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.transaction.Ending;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the connection that is lent is the transaction's, and its driver sends a UUID as one. An entity manager may be
 * older than the API beside it, and EclipseLink 5.0.0 lends none; a driver may be another database's.
 */
final class ConnectionProof {

    private static final UUID PROBE = new UUID(0x0123456789abcdefL, 0x8123456789abcdefL);

    private final Supplier<EntityManager> unit;
    private final Transactions transactions;
    private final String session;

    /** @param session what distinguishes connections in SQL */
    ConnectionProof(Supplier<EntityManager> unit, Transactions transactions, String session) {
        this.unit = unit;
        this.transactions = transactions;
        this.session = session;
    }

    boolean holds(LentConnection lent) {
        try {
            return transactions.inNew(() -> new Ending.RollBack<>(isOwn(lent)));
        } catch (RuntimeException e) {
            return false;
        }
    }

    private boolean isOwn(LentConnection lent) {
        EntityManager entities = unit.get();
        try {
            String own = String.valueOf(
                    entities.createNativeQuery("select " + session).getSingleResult());
            return entities.isJoinedToTransaction()
                    && lent.call(entities, connection -> answers(connection, List.of(own, PROBE.toString())));
        } catch (AbstractMethodError | RuntimeException e) {
            return false;
        }
    }

    private boolean answers(@Nullable Connection connection, List<String> expected) throws SQLException {
        if (connection == null) {
            return false;
        }
        try (PreparedStatement statement = connection.prepareStatement("select " + session + ", cast(? as uuid)")) {
            statement.setObject(1, PROBE);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && List.of(row.getString(1), row.getString(2)).equals(expected);
            }
        }
    }
}
