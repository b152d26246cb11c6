package io.idempotency.ee.internal.jpa;

import io.idempotency.ee.internal.record.RawRow;
import io.idempotency.ee.internal.transaction.FailureKind;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TransactionRequiredException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** By way of the connection, past the entity manager: with less work for each statement. */
final class ConnectionStatements implements Statements {

    private static final String SELECT =
            "select fingerprint, format, key_id, expires_at, status, headers, body from idempotency_record where id = ?";

    private final Supplier<EntityManager> unit;
    private final LentConnection connections;
    private final DatabaseInUse database;

    ConnectionStatements(Supplier<EntityManager> unit, LentConnection connections, DatabaseInUse database) {
        this.unit = unit;
        this.connections = connections;
        this.database = database;
    }

    @Override
    public int write(RowStatement row, Object[] values, int timeout) {
        EntityManager entities = unit.get();
        String sql = sql(entities, row);
        return connections.call(entities, connection -> write(connection, sql, values, timeout));
    }

    @Override
    public Optional<PersistenceException> insertUnlessThere(RowStatement insert, Object[] values, int timeout) {
        EntityManager entities = unit.get();
        String sql = sql(entities, insert);
        return connections.call(entities, connection -> {
            try {
                return write(connection, sql, values, timeout) == 1
                        ? Optional.empty()
                        : Optional.of(RecordRows.there());
            } catch (SQLException e) {
                if (FailureKind.of(e) == FailureKind.INTEGRITY && database.survivesFailures()) {
                    return Optional.of(new PersistenceException(e));
                }
                throw e;
            }
        });
    }

    private String sql(EntityManager entities, RowStatement row) {
        requireJoined(entities);
        return database.table(entities).sql(row.unnumbered());
    }

    private static int write(Connection connection, String sql, Object[] values, int timeout) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (timeout > 0) {
                statement.setQueryTimeout(timeout);
            }
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    @Override
    public Optional<RawRow> read(UUID id) {
        EntityManager entities = unit.get();
        String sql = database.table(entities).sql(SELECT);
        return connections.call(entities, connection -> read(connection, sql, id));
    }

    /** The row, if any; empty if the connection does not commit each statement by itself. */
    Optional<Optional<RawRow>> readAlone(UUID id) {
        EntityManager entities = unit.get();
        String sql = database.table(entities).sql(SELECT);
        return connections.call(
                entities,
                connection -> connection.getAutoCommit() ? Optional.of(read(connection, sql, id)) : Optional.empty());
    }

    private static Optional<RawRow> read(Connection connection, String sql, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        }
    }

    /** What an entity manager writes that is in no transaction would be committed at once. */
    private static void requireJoined(EntityManager entities) {
        if (!entities.isJoinedToTransaction()) {
            throw new TransactionRequiredException(
                    "the entity manager of the records takes no part in the transaction");
        }
    }

    private static RawRow row(ResultSet row) throws SQLException {
        return new RawRow(
                row.getBytes(1),
                number(row, 2),
                row.getString(3),
                wideNumber(row, 4),
                number(row, 5),
                row.getString(6),
                row.getBytes(7));
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Long wideNumber(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
