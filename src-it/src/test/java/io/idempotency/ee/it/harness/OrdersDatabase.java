package io.idempotency.ee.it.harness;

import io.idempotency.ee.it.server.ServerPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks into the sample's database behind its back: sees what is committed. */
public final class OrdersDatabase {

    private static final String IDLE = " where application_name = ? and state = 'idle in transaction'";

    private final String url;
    private final String user;
    private final String password;

    /** Of a user without a password. */
    public OrdersDatabase(String url, String user) {
        this(url, user, "");
    }

    OrdersDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** A copy of an H2 file, made in a directory, so that only the server itself touches its own. */
    public static OrdersDatabase copyOf(Path file, Path directory) {
        try {
            Files.copy(file, directory.resolve("copy.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OrdersDatabase(
                "jdbc:h2:file:" + directory.resolve("copy") + ";IFEXISTS=TRUE", ServerPlan.H2_USER, ServerPlan.H2_USER);
    }

    /** How many orders a customer has. */
    public long orders(String customer) {
        return number("select count(*) from orders where customer = ?", customer);
    }

    /** How many items the orders of a customer have. */
    public long items(String customer) {
        return number(
                "select count(*) from order_items i join orders o on o.id = i.order_id where o.customer = ?", customer);
    }

    /** The ids of all records. Compare them rather than their number: another server on the database may reap meanwhile. */
    public Set<String> records() {
        return new HashSet<>(texts("select id from idempotency_record"));
    }

    /** How many records have come since. */
    public long recordsSince(Set<String> before) {
        return records().stream().filter(id -> !before.contains(id)).count();
    }

    /** How many records an operation has. */
    public long records(String operation) {
        return number("select count(*) from idempotency_record where operation = ?", operation);
    }

    /** Connections of a server that hold a transaction open without doing anything in it. */
    public long openTransactions(String application) {
        return number("select count(*) from pg_stat_activity" + IDLE, application);
    }

    /** Those of them that have claimed a key: its method runs. A server's timers have transactions too, but only read. */
    public long runningMethods(String application) {
        return number("select count(*) from pg_stat_activity" + IDLE + " and backend_xid is not null", application);
    }

    /** Connections of a server that wait for another one's row. */
    public long waitingForRow(String application) {
        return number(
                "select count(*) from pg_stat_activity where application_name = ? and wait_event_type = 'Lock'",
                application);
    }

    /** The first column of the only row. */
    public long number(String sql, String... parameters) {
        return Long.parseLong(texts(sql, parameters).get(0));
    }

    /** The first column of all rows. */
    public List<String> texts(String sql, String... parameters) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return texts(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
