package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.MariaDb;
import io.idempotency.ee.fixture.PostgreSql;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import io.idempotency.ee.internal.record.Claim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs what docs/runbook.md has to be copied. */
class RunbookTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|sql)\\R(.*?)^```");

    @Test
    @DisplayName("B24 the shell's lines print the id of the record, whatever the parts")
    void shell() throws Exception {
        String functions = block("sh", "record()").replaceAll("(?m)^\\{ part alice.*$", "");
        assertThat(run(block("sh", "record()"))).containsExactly(id("alice", null, "9f1c"));

        StringBuilder calls = new StringBuilder(functions);
        List<String> keys =
                IntStream.range(0, 40).mapToObj(i -> "key " + i + " ü€").toList();
        keys.forEach(
                key -> calls.append("{ absent; part 'acme co'; part orders.create; part '" + key + "'; } | record\n"));
        assertThat(run(calls.toString()))
                .isEqualTo(keys.stream().map(key -> id(null, "acme co", key)).toList());
    }

    @Test
    @DisplayName("B24 PostgreSQL's query finds the record of a key, and the others of the page run")
    void postgreSql() throws Exception {
        String url = PostgreSql.create("runbook");
        try (Database database = Database.open(url, PostgreSql.USER, Isolation.READ_COMMITTED, 2)) {
            keep(database);
            try (Connection connection = DriverManager.getConnection(url, PostgreSql.USER, "")) {
                assertThat(first(connection, block("sql", "with given"))).isEqualTo(id("alice", null, "9f1c"));
                assertThat(first(connection, block("sql", "group by operation")))
                        .isEqualTo("orders.create");
                first(connection, block("sql", "pg_stat_activity"));
                try (Statement statement = connection.createStatement()) {
                    assertThat(statement.executeUpdate(block("sql", "delete from")))
                            .isEqualTo(2);
                }
            }
        }
    }

    @Test
    @DisplayName("B24 MariaDB's query finds the record of a key")
    void mariaDb() throws Exception {
        String url = MariaDb.create("runbook");
        try (Database database = Database.open(url, MariaDb.USER, Isolation.READ_COMMITTED, 2)) {
            keep(database);
            try (Connection connection = DriverManager.getConnection(url, MariaDb.USER, "");
                    Statement statement = connection.createStatement()) {
                String[] statements = block("sql", "set @principal").split(";\\R", -1);
                statement.execute(statements[0]);
                statement.execute(statements[1]);
                assertThat(first(connection, statements[2])).isEqualTo(id("alice", null, "9f1c"));
            }
        }
    }

    /** The one that is looked for, and another one. */
    private static void keep(Database database) {
        for (String key : List.of("9f1c", "another")) {
            RecordIdentity identity = identity("alice", null, key);
            Claim claim = new Claim(
                    identity.id(),
                    identity.scope().id(),
                    "orders.create",
                    Requests.fingerprint(key),
                    NOW,
                    NOW.plus(Duration.ofHours(1)));
            database.commit(entities -> {
                database.store().insert(claim, Requests.answer(201, key), Instant.EPOCH, Duration.ofSeconds(5));
                return true;
            });
        }
    }

    private static String id(String principal, String tenant, String key) {
        return identity(principal, tenant, key).id().toString();
    }

    private static RecordIdentity identity(String principal, String tenant, String key) {
        return RecordIdentity.of(
                new Scope(Optional.ofNullable(principal), Optional.ofNullable(tenant)), "orders.create", key);
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.replaceFirst(";\\s*$", ""))) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private static List<String> run(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private static String block(String language, String text) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("../docs/runbook.md")))
                .results()
                .filter(block ->
                        block.group(1).equals(language) && block.group(2).contains(text))
                .map((MatchResult block) -> block.group(2))
                .findFirst()
                .orElseThrow();
    }
}
