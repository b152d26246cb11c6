package io.idempotency.ee.jpa;

import io.idempotency.ee.store.Answer;
import io.idempotency.ee.store.Claim;
import io.idempotency.ee.store.CompletedRecord;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TransactionRequiredException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** By way of the connection, past the entity manager: with less work for each statement. */
final class ConnectionStatements implements Statements {

    private static final String SELECT =
            "select fingerprint, expires_at, status, headers, body from idempotency_record where id = ?";

    private final Supplier<EntityManager> unit;
    private final LentConnection connections;

    ConnectionStatements(Supplier<EntityManager> unit, LentConnection connections) {
        this.unit = unit;
        this.connections = connections;
    }

    @Override
    public int write(RowStatement row, Claim claim, Answer answer, int timeout) {
        Object[] values = RowStatement.values(claim, answer);
        return connections.call(joined(), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(row.unnumbered())) {
                if (timeout > 0) {
                    statement.setQueryTimeout(timeout);
                }
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Optional<CompletedRecord> read(UUID id) {
        return connections.call(joined(), connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
                statement.setObject(1, id);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(completed(rows)) : Optional.empty();
                }
            }
        });
    }

    /** A statement of an entity manager that is in no transaction would be committed at once. */
    private EntityManager joined() {
        EntityManager entities = unit.get();
        if (!entities.isJoinedToTransaction()) {
            throw new TransactionRequiredException(
                    "the entity manager of the records takes no part in the transaction");
        }
        return entities;
    }

    private static CompletedRecord completed(ResultSet row) throws SQLException {
        Answer answer =
                new Answer(row.getInt("status"), HeaderText.read(row.getString("headers")), row.getBytes("body"));
        return new CompletedRecord(
                row.getBytes("fingerprint"), Instant.ofEpochMilli(row.getLong("expires_at")), answer);
    }
}
