package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read from PostgreSQL's own log, which names the connection and the transaction of each statement. */
@ExtendWith(InLab.class)
class OneCommitIT {

    private static final Pattern STATEMENT =
            Pattern.compile("(?m)^(?:main|late),(\\d+),([^,]*),LOG:  (?:statement|execute \\S+): (.*)$");

    private final Lab lab;
    private final Client client;
    private final Client late;

    OneCommitIT(Lab lab) {
        this.lab = lab;
        this.client = lab.main().client();
        this.late = lab.late().client();
    }

    @Test
    @DisplayName("I1 one request is one connection, one transaction, one commit and two statements of the record")
    void first() {
        List<Statement> statements = statementsOf(client, newOrder());

        assertOneTransaction(statements);
        assertThat(statements.stream().map(Statement::kind))
                .containsExactly(
                        "begin",
                        "insert idempotency_record",
                        "insert orders",
                        // The event of the order, for whoever sends messages of orders: it is in the commit too.
                        "insert outbox",
                        "insert order_items",
                        "update idempotency_record",
                        "commit");
    }

    @Test
    @DisplayName("I1 the late mode does with one statement of the record, after the method's own")
    void firstLate() {
        List<Statement> statements = statementsOf(late, newOrder());

        assertOneTransaction(statements);
        assertThat(statements.stream().map(Statement::kind))
                .containsExactly(
                        "begin",
                        "insert orders",
                        // The event of the order, for whoever sends messages of orders: it is in the commit too.
                        "insert outbox",
                        "insert order_items",
                        "insert idempotency_record",
                        "commit");
    }

    @Test
    @DisplayName("I1 an order and its record are rows of one transaction")
    void sameTransaction() {
        String customer = fresh("commit");
        client.send(Call.post(Bodies.order(customer)).key(fresh("key")));

        assertThat(lab.orders()
                        .number(
                                "select count(*) from orders o join idempotency_record r on r.xmin = o.xmin"
                                        + " where o.customer = ? and r.status = 201",
                                customer))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @DisplayName("B11 a replay on a server that knows the key is one select by primary key, and no transaction")
    @ValueSource(booleans = {true, false})
    void replay(boolean pessimistic) {
        Client server = pessimistic ? client : late;
        Call call = newOrder();
        server.send(call);

        List<Statement> statements = statementsOf(server, call, "select idempotency_record");
        assertThat(statements.stream().map(Statement::kind)).containsExactly("select idempotency_record");
        // Over the entity manager's connection: Hibernate would name a table by an alias.
        assertThat(statements.get(0).sql())
                .isEqualTo(
                        "select fingerprint, format, key_id, expires_at, status, headers, body from idempotency_record where id = $1");
    }

    @Test
    @DisplayName("B11 a replay on another server is one transaction that writes nothing; a late one is rolled back")
    void replayElsewhere() {
        Call call = newOrder();
        client.send(call);
        List<String> late = kinds(statementsOf(this.late, call, "commit"));
        assertThat(late)
                .endsWith(
                        "insert idempotency_record",
                        // With a lock: it might have expired.
                        "select idempotency_record",
                        "rollback",
                        "begin",
                        "select idempotency_record",
                        "commit");

        Call other = newOrder();
        this.late.send(other);
        assertThat(kinds(statementsOf(client, other, "commit")))
                .containsExactly("begin", "insert idempotency_record", "select idempotency_record", "commit");
    }

    private static Call newOrder() {
        return Call.post(Bodies.order(fresh("commit"))).key(fresh("key"));
    }

    private static void assertOneTransaction(List<Statement> statements) {
        assertThat(statements.stream().map(Statement::connection).distinct()).hasSize(1);
        assertThat(statements.stream().map(Statement::transaction).distinct()).hasSize(1);
    }

    private List<Statement> statementsOf(Client server, Call call) {
        return statementsOf(server, call, "commit");
    }

    private static List<String> kinds(List<Statement> statements) {
        return statements.stream().map(Statement::kind).toList();
    }

    /** @param last the kind of the last statement */
    private List<Statement> statementsOf(Client server, Call call, String last) {
        int before = lab.postgres().log().length();
        server.send(call);
        Await.until("the log has the last statement", Duration.ofSeconds(10), () -> statements(before).stream()
                .anyMatch(statement -> statement.kind().equals(last)));
        return statements(before);
    }

    private List<Statement> statements(int from) {
        return STATEMENT
                .matcher(lab.postgres().log().substring(from))
                .results()
                .map(Statement::of)
                .toList();
    }

    private record Statement(String connection, String transaction, String kind, String sql) {

        private static final Pattern TABLE = Pattern.compile("\\b(?:from|into|update) (\\w+)");

        static Statement of(MatchResult line) {
            String sql = line.group(3).strip().toLowerCase(Locale.ROOT);
            String table = TABLE.matcher(sql)
                    .results()
                    .findFirst()
                    .map(match -> " " + match.group(1))
                    .orElse("");
            return new Statement(line.group(1), line.group(2), sql.split(" ")[0] + table, sql);
        }
    }
}
