package io.idempotency.ee.it.container.methods;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Concurrently;
import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys out of arguments: of resource methods, CDI beans, session beans, and of work with a name. */
@ExtendWith(ArquillianExtension.class)
class MethodsIT {

    private static final int CALLERS = 4;

    private final Story story = Story.of("methods");
    private final String id = story.key();

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("methods", MethodsIT.class);
    }

    @ParameterizedTest
    @DisplayName("B30 B31 B36 I1 executed once, in a request and on another thread; a duplicate gets an equal result")
    @CsvSource({
        "alone/bean, alone/bean",
        "alone/transactional, alone/transactional",
        "alone/session, alone/session",
        "alone/execute, alone/execute",
        "elsewhere/bean, alone/bean",
        "elsewhere/transactional, alone/transactional",
        "alone/session, elsewhere/session",
        "elsewhere/execute, elsewhere/execute"
    })
    void once(String first, String second) {
        String receipt = post(first, "1.50");
        assertThat(receipt)
                .contains(
                        "Receipt[run=1, amount=1.50, at=1970-01-12T13:46:41.123456789Z, note=Optional.empty, lines=[a]]");
        assertThat(post(second, "1.50")).isEqualTo(receipt);
        assertThat(effects(id)).isOne();
        assertThat(post(second, "2")).isEqualTo("KeyReusedException IDEM-408");
        assertThat(effects(id)).isOne();
    }

    @ParameterizedTest
    @DisplayName("B6 a key that is empty is an exception, which a session bean's caller sees as it is")
    @CsvSource({"alone/bean-fails", "alone/session-fails", "alone/execute", "commit/session-fails"})
    void missing(String path) {
        assertThat(story.sendBare("POST", "methods/" + path + "/%20/1", BodyPublishers.noBody())
                        .text())
                .startsWith("KeyMissingException IDEM-406");
    }

    @ParameterizedTest
    @DisplayName("B32 I1 in the caller's transaction: committed with it, and replayed in another one")
    @ValueSource(strings = {"bean", "transactional", "session", "execute"})
    void joined(String what) {
        String receipt = post("commit/" + what, "1");
        assertThat(receipt).contains("Receipt[run=1, ").doesNotContain("marked");
        assertThat(effects(id)).isOne();
        assertThat(effects("caller " + id)).isOne();
        assertThat(post("commit/" + what, "1")).isEqualTo(receipt);
        assertThat(post("alone/" + what, "1")).isEqualTo(receipt);
        assertThat(effects(id)).isOne();
        assertThat(effects("caller " + id)).isEqualTo(2);
    }

    @ParameterizedTest
    @DisplayName("B32 F5 the caller rolls back: the record is gone with the effects, and the next attempt executes")
    @ValueSource(strings = {"bean", "transactional", "session", "execute"})
    void callerRollsBack(String what) {
        assertThat(post("rollback/" + what, "1")).startsWith("RollBack ").contains("Receipt[run=1, ");
        assertThat(effects(id)).isZero();
        assertThat(effects("caller " + id)).isZero();
        assertThat(post("alone/" + what, "2")).contains("Receipt[run=2, ");
        assertThat(effects(id)).isOne();
    }

    @ParameterizedTest
    @DisplayName(
            "B21 a checked exception is thrown as it is, rolls back and is not kept; it marks a caller's transaction")
    @ValueSource(strings = {"bean-fails", "session-fails"})
    void fails(String what) {
        assertThat(post("alone/" + what, "1")).isEqualTo("DeclinedException run 1");
        assertThat(post("alone/" + what, "1")).isEqualTo("DeclinedException run 2");
        assertThat(post("commit/" + what, "1")).doesNotContain("Receipt");
        assertThat(effects(id)).isZero();
        assertThat(effects("caller " + id)).isZero();
    }

    @ParameterizedTest
    @DisplayName("B22 I1 an exception that is listed is thrown again; its effects stay where its container lets them")
    @CsvSource({
        "bean-declines, DeclinedException run 1, 1",
        "session-declines, DeclinedException run 1, 1",
        "bean-closes, ClosedException SUNDAY run 1, 0",
        "execute-closes, ClosedException MONDAY run 1, 0"
    })
    void keeps(String what, String thrown, int effects) {
        assertThat(post("alone/" + what, "1")).isEqualTo(thrown);
        assertThat(post("alone/" + what, "1")).isEqualTo(thrown);
        assertThat(post("commit/" + what, "1")).isEqualTo(thrown);
        assertThat(effects(id)).isEqualTo(effects);
    }

    @ParameterizedTest
    @DisplayName("B22 B32 in the caller's transaction it is kept if that is committed; one that rolls back is not kept")
    @CsvSource({
        "commit/bean-declines, DeclinedException run 1, 1",
        "commit/session-declines, DeclinedException run 1, 1",
        "rollback/bean-declines, DeclinedException run 2, 1",
        "rollback/session-declines, DeclinedException run 2, 1",
        "rollback/bean-closes, ClosedException SUNDAY run 2, 0"
    })
    void keepsInCaller(String path, String then, int effects) {
        post(path, "1");
        assertThat(post("alone/" + path.split("/")[1], "1")).isEqualTo(then);
        assertThat(effects(id)).isEqualTo(effects);
    }

    @Test
    @DisplayName("I2 B13 of concurrent duplicates of a CDI bean's method one runs, and all get its result")
    void concurrently() {
        assertThat(concurrent("bean-gated")).hasSize(CALLERS).containsOnly("1");
        assertThat(effects(id)).isOne();
    }

    @Test
    @DisplayName(
            "I2 B13 of a session bean's one runs; who cannot wait for its container's commit is told to come again")
    void concurrentlyInSessionBean() {
        assertThat(concurrent("session-gated"))
                .hasSize(CALLERS)
                .contains("1")
                .allMatch(each -> each.equals("1") || each.startsWith("KeyInFlightException "), "one result");
        assertThat(effects(id)).isOne();
        assertThat(post("alone/session-gated", "1")).isEqualTo("1");
    }

    @Test
    @DisplayName("B40 the context knows operation, key digest and whether a transaction was joined")
    void context() {
        assertThat(post("alone/bean-told", "1")).isEqualTo("told false 64");
        assertThat(Story.of("methods")
                        .post("methods/commit/bean-told/other-" + id + "/1")
                        .text())
                .isEqualTo("told true 64");
        assertThat(post("alone/session-told", "1")).startsWith("told.session ").endsWith(" 64");
    }

    @Test
    @DisplayName("B6 a natural key out of path parts: once for each pair, without a header")
    void path() {
        String like = "keyed/likes/" + id + "/alice";
        assertReplayed(bare(like), bare(like), "run 1");
        assertThat(bare("keyed/likes/" + id + "/bob").text()).isEqualTo("run 1");
        assertThat(effects(id + "alice")).isOne();
    }

    @ParameterizedTest
    @DisplayName("B6 B8 B12 a part of the body is the key; the whole request is compared")
    @CsvSource({
        "keyed/deliveries, '{\"delivery\":{\"id\":\"ID\"}}', '{\"delivery\":{\"id\":\"ID\"},\"a\":1}'",
        "keyed/payments, '{\"id\":\"ID\",\"amount\":1}', '{\"id\":\"ID\",\"amount\":2}'"
    })
    void body(String path, String json, String other) {
        assertReplayed(json(path, json), json(path, json), "run 1");
        assertThat(json(path, other).status()).isEqualTo(422);
        assertThat(effects(id)).isOne();
        Reply missing = json(path, "{\"delivery\":{},\"amount\":1}");
        assertThat(missing.status()).as(missing.toString()).isEqualTo(400);
        assertThat(missing.text()).contains("urn:idempotency-ee:problem:key-missing");
    }

    @Test
    @DisplayName("B6 a form field is the key, and the method still reads its form")
    void form() {
        assertReplayed(form("hello"), form("hello"), "run 1 hello");
        assertThat(form("other").status()).isEqualTo(422);
        assertThat(effects(id)).isOne();
    }

    private List<String> concurrent(String what) {
        Concurrently<String> callers = Concurrently.call(CALLERS, () -> post("alone/" + what, "1"));
        story.awaitGate(id, 1);
        story.openGate(id);
        return callers.results();
    }

    private String post(String path, String amount) {
        Reply reply = bare("methods/" + path + "/" + id + "/" + amount);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.text();
    }

    private Reply bare(String path) {
        return story.sendBare("POST", path, BodyPublishers.noBody());
    }

    private Reply json(String path, String json) {
        return story.sendBare(
                "POST", path, BodyPublishers.ofString(json.replace("ID", id)), "Content-Type", "application/json");
    }

    private Reply form(String text) {
        return story.sendBare(
                "POST",
                "keyed/form",
                BodyPublishers.ofString("token=" + id + "&text=" + text),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private int effects(String label) {
        return Integer.parseInt(
                story.get("probe/seen/" + label.replace(" ", "%20")).text().split(" ")[1]);
    }

    private static void assertReplayed(Reply first, Reply second, String text) {
        assertThat(first.text()).as(first.toString()).isEqualTo(text);
        assertThat(first.replayed()).isFalse();
        assertThat(second.text()).as(second.toString()).isEqualTo(text);
        assertThat(second.replayed()).isTrue();
    }
}
