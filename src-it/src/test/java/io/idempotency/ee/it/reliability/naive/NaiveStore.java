package io.idempotency.ee.it.reliability.naive;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Three transactions for what should be one, and a lease of a second. */
public final class NaiveStore {

    private static final String SCHEMA =
            """
            create table orders (id text primary key, customer text);
            create table order_items (sku text);
            create table arrangements (order_id text, what text);
            create table payments (order_id text);
            create table confirmations (order_id text);
            create table idempotency_record (id text primary key, operation text, status int, body bytea,
              leased_until timestamptz)""";
    private static final String CLAIM =
            """
            insert into idempotency_record as r values (?, 'orders.create', 0, null, now() + interval '1 second')
            on conflict (id) do update set leased_until = excluded.leased_until
            where r.body is null and r.leased_until < now()""";

    private final String url;

    /** Makes the tables. */
    public NaiveStore(String url) throws SQLException {
        this.url = url;
        execute(SCHEMA);
    }

    /** Whether the key is free, or its lease has run out. */
    boolean claim(String key) throws SQLException {
        return execute(CLAIM, key) == 1;
    }

    void order(UUID id, String customer) throws SQLException {
        execute("insert into orders values (?, ?)", id.toString(), customer);
    }

    /** As if a message had come: without an outbox it is sent after the commit, or never. */
    void confirm(UUID id) throws SQLException {
        execute("insert into confirmations values (?)", id.toString());
    }

    void done(String key, String answer) throws SQLException {
        execute("update idempotency_record set status = 201, body = convert_to(?, 'UTF8') where id = ?", answer, key);
    }

    /** The answer that was kept for a key. */
    Optional<String> answer(String key) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement =
                        connection.prepareStatement("select body from idempotency_record where id = ?")) {
            statement.setString(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.ofNullable(rows.getBytes(1)).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        : Optional.empty();
            }
        }
    }

    private int execute(String sql, String... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }
}
