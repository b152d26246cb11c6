package io.idempotency.ee.internal.http.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.fixture.Await;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.internal.engine.waiting.WaitingRoom;
import io.idempotency.ee.internal.http.inprocess.server.Answer;
import io.idempotency.ee.internal.http.inprocess.server.Calls;
import io.idempotency.ee.internal.http.inprocess.server.Sent;
import io.idempotency.ee.internal.http.inprocess.server.Twins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library answers in the method's place. */
@Tag("inprocess")
class RefusedRequestsTest {

    private static final int LIMIT = 100;

    @RegisterExtension
    static final Twins TWINS =
            new Twins().pair(Plain.class, Kept.class).setting("idempotency.max-request-body", Integer.toString(LIMIT));

    private final String key = UUID.randomUUID().toString();
    private int callsBefore;
    private long recordsBefore;

    @BeforeEach
    void remember() {
        callsBefore = TWINS.calls();
        recordsBefore = TWINS.records();
    }

    @Test
    @DisplayName(
            "B4 B18 a request without a key is refused with a problem; where the key is optional it runs, each time")
    void missing() {
        assertProblem(TWINS.kept(Sent.post("/refused/echo").body("text/plain", "x")), 400, "key-missing");
        assertThat(calls()).isZero();
        Answer optional = TWINS.kept(Sent.post("/refused/optional"));
        assertThat(optional).isEqualTo(TWINS.plain(Sent.post("/refused/optional")));
        assertThat(TWINS.kept(Sent.post("/refused/optional"))).isEqualTo(optional);
        assertThat(calls()).isEqualTo(3);
        assertThat(records()).isZero();
    }

    @ParameterizedTest(name = "key {0}")
    @DisplayName("B5 B18 a malformed key is refused with a problem before anything is looked up")
    @ValueSource(strings = {"", "\"\"", "\"open", "\"a\\b\"", "a, b", "ä"})
    void malformed(String value) {
        Sent request = Sent.post("/refused/echo").body("text/plain", "x").header("Idempotency-Key: " + value);
        assertProblem(TWINS.kept(request), 400, "key-malformed");
        assertThat(calls()).isZero();
        assertThat(records()).isZero();
    }

    @Test
    @DisplayName("B5 two header lines are refused, and so is a key that is too long")
    void twice() {
        Sent request = Sent.post("/refused/echo").body("text/plain", "x");
        assertProblem(TWINS.kept(request.key(key).key(key)), 400, "key-malformed");
        assertProblem(TWINS.kept(request.key("x".repeat(256))), 400, "key-malformed");
        assertThat(calls()).isZero();
    }

    @Test
    @DisplayName("B3 a bare key and the same one in quotes are one key")
    void bare() {
        Sent request = Sent.post("/refused/echo").body("text/plain", "x");
        assertThat(TWINS.kept(request.key(key)).status()).isEqualTo(200);
        assertReplay(TWINS.kept(request.header("Idempotency-Key: " + key)), "x");
        assertThat(calls()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("B8 B12 another request with the same key is refused, and the answer says nothing of the first one")
    @CsvSource({
        "body, /refused/echo, text/plain, other",
        "query, /refused/echo?q=1, text/plain, secret",
        "media type, /refused/echo, text/html, secret"
    })
    void mismatch(String what, String path, String type, String body) {
        assertThat(TWINS.kept(Sent.post("/refused/echo")
                                .body("text/plain", "secret")
                                .key(key))
                        .status())
                .isEqualTo(200);
        Answer refused = TWINS.kept(Sent.post(path).body(type, body).key(key));
        assertProblem(refused, 422, "key-reused");
        assertThat(refused.body()).doesNotContain("secret");
        assertReplay(
                TWINS.kept(
                        Sent.post("/refused/echo").body("text/plain", "secret").key(key)),
                "secret");
        assertThat(calls()).isEqualTo(1);
    }

    @ParameterizedTest(name = "in chunks: {0}")
    @DisplayName("B9 a body over the limit is refused and nothing executed; one of exactly the limit is not")
    @ValueSource(booleans = {false, true})
    void tooLarge(boolean chunked) {
        Sent over = Sent.post("/refused/echo")
                .body("text/plain", "x".repeat(LIMIT + 1))
                .key(key);
        Sent full =
                Sent.post("/refused/echo").body("text/plain", "x".repeat(LIMIT)).key(key);
        Answer refused = TWINS.kept(chunked ? over.chunked() : over);
        assertProblem(refused, 413, "body-too-large");
        assertThat(calls()).isZero();
        assertThat(records()).isZero();
        assertThat(TWINS.kept(chunked ? full.chunked() : full).body()).isEqualTo("x".repeat(LIMIT));
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "B13 with the policy reject a concurrent duplicate gets 409 and Retry-After at once, and the replay later")
    void conflict() {
        Sent request = Sent.post("/refused/rejecting").body("text/plain", key).key(key);
        CountDownLatch release = Gate.close(key);
        Background<Answer> first = Background.start(() -> TWINS.kept(request));
        Await.until("the first is in the method", () -> calls() == 1);

        Answer refused = TWINS.kept(request);
        assertProblem(refused, 409, "key-in-flight");
        assertThat(refused.values("Retry-After")).containsExactly("1");

        release.countDown();
        assertThat(first.join().body()).isEqualTo(key);
        assertReplay(TWINS.kept(request), key);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("B13 a concurrent duplicate waits for the first, and gets its answer")
    void waiting() {
        Sent request = Sent.post("/refused/waiting").body("text/plain", key).key(key);
        CountDownLatch release = Gate.close(key);
        Background<Answer> first = Background.start(() -> TWINS.kept(request));
        Await.until("the first is in the method", () -> calls() == 1);
        Background<Answer> second = Background.start(() -> TWINS.kept(request));
        Await.until("the second waits", RefusedRequestsTest::someoneWaits);
        assertThat(second.isDone()).isFalse();

        release.countDown();
        assertThat(first.join().values("Idempotent-Replayed")).isEmpty();
        assertReplay(second.join(), key);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("B12 another request with a key in flight is refused without waiting")
    void mismatchInFlight() {
        Sent request = Sent.post("/refused/waiting").body("text/plain", key).key(key);
        CountDownLatch release = Gate.close(key);
        Background<Answer> first = Background.start(() -> TWINS.kept(request));
        Await.until("the first is in the method", () -> calls() == 1);

        Answer refused = TWINS.kept(
                Sent.post("/refused/waiting").body("text/plain", "other").key(key));
        assertProblem(refused, 422, "key-reused");
        assertThat(first.isDone()).isFalse();

        release.countDown();
        assertThat(first.join().body()).isEqualTo(key);
    }

    private static boolean someoneWaits() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> Await.isIn(WaitingRoom.class, thread));
    }

    private int calls() {
        return TWINS.calls() - callsBefore;
    }

    private long records() {
        return TWINS.records() - recordsBefore;
    }

    private static void assertReplay(Answer answer, String body) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.values("Idempotent-Replayed")).containsExactly("true");
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.values("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.values("Link")).singleElement().asString().endsWith("; rel=\"describedby\"");
        assertThat(answer.body())
                .contains("\"type\":\"urn:idempotency-ee:problem:" + kind + "\"")
                .contains("\"status\":" + status)
                .contains("\"instance\":\"/APP/refused/");
        assertThat(answer.headers()).doesNotContainKey("idempotent-replayed");
    }

    /** Holds a call until a test lets it go. */
    private static final class Gate {

        private static final Map<String, CountDownLatch> CLOSED = new ConcurrentHashMap<>();

        static CountDownLatch close(String name) {
            return CLOSED.computeIfAbsent(name, each -> new CountDownLatch(1));
        }

        static void pass(String name) {
            Background.await(CLOSED.get(name));
        }
    }

    @ApplicationScoped
    @Path("refused")
    public static class Plain {

        @Inject
        Calls calls;

        @POST
        @Path("optional")
        @Produces(MediaType.TEXT_PLAIN)
        public String optional() {
            calls.note();
            return "ran";
        }
    }

    @ApplicationScoped
    @Path("refused")
    @Idempotent
    public static class Kept {

        @Inject
        Calls calls;

        @POST
        @Path("echo")
        @Produces(MediaType.TEXT_PLAIN)
        public String echo(String body) {
            calls.note();
            return body;
        }

        @POST
        @Path("optional")
        @Produces(MediaType.TEXT_PLAIN)
        @Idempotent(required = false)
        public String optional() {
            calls.note();
            return "ran";
        }

        @POST
        @Path("rejecting")
        @Produces(MediaType.TEXT_PLAIN)
        @Idempotent(onConcurrent = OnConcurrent.REJECT)
        public String rejecting(String gate) {
            calls.note();
            Gate.pass(gate);
            return gate;
        }

        @POST
        @Path("waiting")
        @Produces(MediaType.TEXT_PLAIN)
        public String waiting(String gate) {
            calls.note();
            Gate.pass(gate);
            return gate;
        }
    }
}
