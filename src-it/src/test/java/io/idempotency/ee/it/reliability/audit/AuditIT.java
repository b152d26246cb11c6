package io.idempotency.ee.it.reliability.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.reliability.load.Ledger;
import java.net.http.HttpHeaders;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The checkers' judge: each kind of violation, planted, is found, and nothing else. */
class AuditIT {

    private static final String SHIPMENT = "/orders/1/shipment";
    private static final String PAYMENT = "/orders/1/payment";
    private static final String URL = "jdbc:h2:mem:audit";

    private final Ledger ledger = new Ledger();
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection(URL, "sa", "");
        execute("create table orders (id varchar, customer varchar)");
        execute("create table order_items (sku varchar)");
        execute("create table idempotency_record (id varchar, operation varchar, status integer, body varchar)");
        execute("create table arrangements (order_id varchar, what varchar)");
        execute("create table payments (order_id varchar)");
        execute("create table confirmations (order_id varchar)");
        place("ada", "1");
        acknowledge("ada", "1");
        arrange("reserve", "book", "label", "ship");
        execute("insert into payments values ('1')");
        ledger.toDo(SHIPMENT);
        ledger.done(SHIPMENT, "shipped");
        ledger.toDo(PAYMENT);
        ledger.done(PAYMENT, "paid");
        ledger.toDo("/orders/2/payment");
        place("unacknowledged", "2");
        ledger.begun("unacknowledged");
        ledger.begun("never executed");
        ledger.changed("cup");
        execute("insert into order_items values ('cup')");
    }

    @AfterEach
    void close() throws SQLException {
        execute("shutdown");
    }

    @Test
    @DisplayName("I1 I2 the checkers find nothing where nothing is wrong")
    void nothing() {
        assertThat(found(List.of())).isEmpty();
    }

    @Test
    @DisplayName("I2 the checkers find an order that was placed twice")
    void duplicate() throws SQLException {
        place("ada", "3");
        assertThat(found(List.of())).containsExactly(Violation.DUPLICATES);
    }

    @Test
    @DisplayName("I1 the checkers find an order that was acknowledged and lost, with its record or without")
    void lost() throws SQLException {
        acknowledge("bob", "4");
        assertThat(found(List.of())).containsExactly(Violation.LOST);
    }

    @Test
    @DisplayName("I1 the checkers find an answer that names another order than the one that was committed")
    void otherOrder() throws SQLException {
        place("bob", "5");
        acknowledge("bob", "6");
        assertThat(found(List.of())).containsExactly(Violation.LOST);
    }

    @Test
    @DisplayName("I1 the checkers find a change that was acknowledged and lost")
    void lostChange() {
        ledger.changed("pot");
        assertThat(found(List.of())).containsExactly(Violation.LOST);
    }

    @Test
    @DisplayName(
            "I2 B40 B42 the checkers find a step that has run twice, and a second charge, of one that nobody has asked for too")
    void effectTwice() throws SQLException {
        arrange("label");
        assertThat(found(List.of())).containsExactly(Violation.DUPLICATES);
        execute("delete from arrangements where what = 'label'");
        arrange("label");
        assertThat(found(List.of())).isEmpty();
        execute("insert into payments values ('1')");
        assertThat(found(List.of())).containsExactly(Violation.DUPLICATES);
    }

    @Test
    @DisplayName("I1 the checkers find a shipment or a charge that was acknowledged and lost")
    void lostEffect() throws SQLException {
        execute("delete from arrangements where what = 'book'");
        assertThat(found(List.of())).containsExactly(Violation.LOST);
        arrange("book");
        ledger.done("/orders/2/payment", "paid");
        assertThat(found(List.of())).containsExactly(Violation.LOST);
    }

    @Test
    @DisplayName("I2 the checkers find a second, different answer to a shipment")
    void secondShipment() {
        ledger.done(SHIPMENT, "other numbers");
        assertThat(found(List.of())).containsExactly(Violation.MISMATCHED_ANSWERS);
    }

    @Test
    @DisplayName("I1 the checkers tell of a key that is stuck")
    void stuck() {
        assertThat(found(List.of("eve"))).containsExactly(Violation.STUCK);
    }

    @Test
    @DisplayName("I2 the checkers find a second, different answer to a key")
    void secondAnswer() {
        ledger.placed("ada", reply("ada", "1", ",\"note\":\"other bytes\""));
        assertThat(found(List.of())).containsExactly(Violation.MISMATCHED_ANSWERS);
    }

    @Test
    @DisplayName("I2 an answer that names another host of its order is no second one; one that names another place is")
    void otherHost() {
        ledger.begun("bob");
        ledger.placed("bob", reply("bob", "9", "http://localhost:1/9", ""));
        ledger.placed("bob", reply("bob", "9", "http://localhost:2/9", ""));
        assertThat(ledger.orders().get("bob")).hasSize(1);
        ledger.placed("bob", reply("bob", "9", "http://localhost:2/elsewhere/9", ""));
        assertThat(ledger.orders().get("bob")).hasSize(2);
    }

    @Test
    @DisplayName("I2 the checkers find an answer that is another key's")
    void foreignAnswer() {
        ledger.begun("bob");
        ledger.placed("bob", reply("ada", "1", ""));
        assertThat(found(List.of())).containsExactlyInAnyOrder(Violation.MISMATCHED_ANSWERS, Violation.LOST);
    }

    @Test
    @DisplayName("I1 the checkers find a record whose order is not there, and one that was never completed")
    void recordAlone() throws SQLException {
        record("7");
        execute("insert into idempotency_record values ('r', 'orders.create', 0, '')");
        assertThat(found(List.of())).containsExactly(Violation.RECORDS_WITHOUT_ORDER);
    }

    @Test
    @DisplayName("I1 the checkers find an order whose record is not there")
    void orderAlone() throws SQLException {
        execute("insert into orders values ('8', 'bob')");
        confirm("8");
        assertThat(found(List.of())).containsExactly(Violation.ORDERS_WITHOUT_RECORD);
    }

    @Test
    @DisplayName(
            "B33 the checkers find an order whose event or message was lost, also one that nobody has acknowledged")
    void unconfirmed() throws SQLException {
        execute("delete from confirmations where order_id = '2'");
        assertThat(found(List.of())).containsExactly(Violation.UNCONFIRMED);
    }

    @Test
    @DisplayName("B33 the checkers find a message that had its effect twice")
    void confirmedTwice() throws SQLException {
        confirm("1");
        assertThat(found(List.of())).containsExactly(Violation.CONFIRMED_TWICE);
    }

    @Test
    @DisplayName("I1 the checkers find a confirmation of an order that was rolled back")
    void confirmedInVain() throws SQLException {
        confirm("9");
        assertThat(found(List.of())).containsExactly(Violation.CONFIRMED_IN_VAIN);
    }

    @Test
    @DisplayName("I1 the checkers look into every copy")
    void everyCopy() {
        OrdersDatabase empty = new OrdersDatabase(
                "jdbc:h2:mem:;INIT=create table orders (id varchar, customer varchar)\\;"
                        + "create table order_items (sku varchar)\\;"
                        + "create table arrangements (order_id varchar, what varchar)\\;"
                        + "create table payments (order_id varchar)\\;"
                        + "create table confirmations (order_id varchar)\\;"
                        + "create table idempotency_record (id varchar, operation varchar, status int, body varchar)",
                "sa");
        assertThat(found(List.of(), new OrdersDatabase(URL, "sa"), empty)).containsExactly(Violation.LOST);
    }

    private Set<Violation> found(List<String> stuck) {
        return found(stuck, new OrdersDatabase(URL, "sa"));
    }

    private Set<Violation> found(List<String> stuck, OrdersDatabase... copies) {
        Findings findings = new Audit(new Tables(List.of(copies), "body"), ledger).findings(stuck);
        Set<Violation> found = EnumSet.allOf(Violation.class);
        found.removeIf(violation -> findings.of(violation).isEmpty());
        return found;
    }

    private void place(String customer, String id) throws SQLException {
        execute("insert into orders values ('" + id + "', '" + customer + "')");
        confirm(id);
        record(id);
    }

    private void arrange(String... effects) throws SQLException {
        for (String effect : effects) {
            execute("insert into arrangements values ('1', '" + effect + "')");
        }
    }

    private void confirm(String id) throws SQLException {
        execute("insert into confirmations values ('" + id + "')");
    }

    private void record(String id) throws SQLException {
        execute("insert into idempotency_record values ('r" + id + "', 'orders.create', 201, '{\"id\":\"" + id
                + "\"}')");
    }

    private void acknowledge(String customer, String id) {
        ledger.begun(customer);
        ledger.placed(customer, reply(customer, id, ""));
    }

    private static Reply reply(String customer, String id, String more) {
        return reply(customer, id, "/" + id, more);
    }

    private static Reply reply(String customer, String id, String location, String more) {
        return new Reply(
                201,
                HttpHeaders.of(Map.of("Location", List.of(location)), (name, value) -> true),
                "{\"id\":\"" + id + "\",\"customer\":\"" + customer + '"' + more + "}");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
