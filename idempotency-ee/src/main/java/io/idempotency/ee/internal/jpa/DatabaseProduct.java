package io.idempotency.ee.internal.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database that is known: the statements that create the table on it, and how keys are claimed there. */
enum DatabaseProduct {
    H2(
            ClaimOrder.SELECT_THEN_INSERT,
            "session_id()",
            "select isolation_level from information_schema.sessions where session_id = session_id()"),
    /** Shows nothing uncommitted at any level. */
    POSTGRESQL(ClaimOrder.INSERT_IF_UNSEEN, "pg_backend_pid()", ""),
    /** The variable has another name since 11.1. */
    MARIADB(
            ClaimOrder.INSERT_THEN_SELECT,
            "connection_id()",
            "select variable_value from information_schema.session_variables"
                    + " where variable_name in ('TX_ISOLATION', 'TRANSACTION_ISOLATION') limit 1"),
    /** Its driver takes no UUID. */
    MYSQL(ClaimOrder.INSERT_THEN_SELECT, "", "select @@transaction_isolation");

    private final ClaimOrder claimOrder;
    private final String session;
    private final String isolation;

    DatabaseProduct(ClaimOrder claimOrder, String session, String isolation) {
        this.claimOrder = claimOrder;
        this.session = session;
        this.isolation = isolation;
    }

    /**
     * Tells the database from what it answers when it is asked for its version.
     *
     * @param version for example {@code H2 2.5.252}, {@code PostgreSQL 15.18 ...}, {@code 10.11.19-MariaDB} or {@code 8.0.36}
     */
    static Optional<DatabaseProduct> ofVersion(String version) {
        String lower = version.toLowerCase(Locale.ROOT);
        if (lower.startsWith("h2 ")) {
            return Optional.of(H2);
        } else if (lower.contains("postgresql")) {
            return Optional.of(POSTGRESQL);
        } else if (lower.contains("mariadb")) {
            return Optional.of(MARIADB);
        }
        return lower.matches("[89]\\..*") ? Optional.of(MYSQL) : Optional.empty();
    }

    ClaimOrder claimOrder() {
        return claimOrder;
    }

    /** Whether a transaction goes on after a statement that failed. */
    boolean survivesFailures() {
        return this != POSTGRESQL;
    }

    /** What distinguishes connections in SQL; empty where connections are of no use. */
    Optional<String> session() {
        return Optional.of(session).filter(expression -> !expression.isEmpty());
    }

    /** The query for the isolation level of a transaction, where one of them shows what is not committed. */
    Optional<String> isolation() {
        return Optional.of(isolation).filter(query -> !query.isEmpty());
    }

    /**
     * Counts the tables of a name in lower case that may be meant.
     *
     * @param qualified whether their schema is named
     */
    String tablesOfName(boolean qualified) {
        String all = "select count(*) from information_schema.tables where lower(table_name) = ?1";
        // These show the tables of every database of the server.
        boolean ofThisOne = !qualified && (this == MARIADB || this == MYSQL);
        return ofThisOne ? all + " and table_schema = database()" : all;
    }

    /** Whether making a table is undone with its transaction; else each statement commits by itself. */
    boolean rollsBackTables() {
        return this == POSTGRESQL;
    }

    List<String> statements() {
        String script = read("/META-INF/idempotency-ee/ddl/" + name().toLowerCase(Locale.ROOT) + ".sql");
        String bare = script.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        return Stream.of(bare.split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String read(String resource) {
        try (InputStream stream =
                Objects.requireNonNull(DatabaseProduct.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
