package io.idempotency.ee.internal.http.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.http.inprocess.server.Answer;
import io.idempotency.ee.internal.http.inprocess.server.Calls;
import io.idempotency.ee.internal.http.inprocess.server.Sent;
import io.idempotency.ee.internal.http.inprocess.server.Twins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resource methods whose key is in their arguments. */
@Tag("inprocess")
class ArgumentKeysTest {

    @RegisterExtension
    static final Twins TWINS = new Twins().pair(Plain.class, Kept.class);

    private final String id = UUID.randomUUID().toString();
    private int callsBefore;

    @BeforeEach
    void remember() {
        callsBefore = TWINS.calls();
    }

    @Test
    @DisplayName("B6 a path part is the key: once for each, without a header, whatever header is there")
    void path() {
        assertThat(TWINS.kept(Sent.post("/arguments/likes/" + id)).body()).isEqualTo("liked " + id);
        assertReplay(TWINS.kept(Sent.post("/arguments/likes/" + id)), "liked " + id);
        assertReplay(TWINS.kept(Sent.post("/arguments/likes/" + id).key("other")), "liked " + id);
        assertThat(TWINS.kept(Sent.post("/arguments/likes/" + id + "-2")).body())
                .isEqualTo("liked " + id + "-2");
        assertThat(calls()).isEqualTo(2);
    }

    @Test
    @DisplayName("B6 a form field is the key; the same one with other fields is 422")
    void form() {
        Sent first = Sent.post("/arguments/form").form("token=" + id + "&amount=1");
        assertThat(TWINS.kept(first).body()).isEqualTo("1");
        assertReplay(TWINS.kept(first), "1");
        assertProblem(TWINS.kept(Sent.post("/arguments/form").form("token=" + id + "&amount=2")), 422, "key-reused");
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("B6 a part of the body is the key, by a JSON Pointer")
    void body() {
        Sent first = delivery("{\"delivery\":{\"id\":\"" + id + "\"}}");
        assertThat(TWINS.kept(first).status()).isEqualTo(200);
        assertReplay(TWINS.kept(first), "delivered");
        assertProblem(TWINS.kept(delivery("{\"delivery\":{\"id\":\"" + id + "\",\"a\":1}}")), 422, "key-reused");
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    @DisplayName("B6 several parts are one key")
    void composite() {
        assertThat(TWINS.kept(Sent.post("/arguments/a/bc" + id).header("X-Part: d"))
                        .body())
                .isEqualTo("a bc" + id + " d");
        assertThat(TWINS.kept(Sent.post("/arguments/ab/c" + id).header("X-Part: d"))
                        .body())
                .isEqualTo("ab c" + id + " d");
        assertReplay(TWINS.kept(Sent.post("/arguments/a/bc" + id).header("X-Part: d")), "a bc" + id + " d");
        assertProblem(TWINS.kept(Sent.post("/arguments/a/bc" + id)), 400, "key-missing");
        assertThat(calls()).isEqualTo(2);
    }

    @ParameterizedTest(name = "[{0}]")
    @DisplayName("B4 B5 a key that is missing, or no text, is a problem, and nothing runs")
    @CsvSource({
        "{}, 400, key-missing",
        "'{\"delivery\":{\"id\":null}}', 400, key-missing",
        "'{\"delivery\":{\"id\":\"\"}}', 400, key-missing",
        "'{\"delivery\":{\"id\":[]}}', 400, key-malformed",
        "'{secret', 400, key-malformed",
        "'', 400, key-malformed"
    })
    void missing(String body, int status, String kind) {
        long records = TWINS.records();
        Answer refused = TWINS.kept(delivery(body));
        assertProblem(refused, status, kind);
        assertThat(refused.body()).contains("/delivery/id").doesNotContain("secret");
        assertThat(calls()).isZero();
        assertThat(TWINS.records()).isEqualTo(records);
    }

    @Test
    @DisplayName(
            "B4 where no key is required one that is missing lets the method run each time, and its call is over then")
    void optional() {
        Sent without = Sent.post("/arguments/optional");
        assertThat(TWINS.kept(without)).isEqualTo(TWINS.plain(without));
        assertThat(TWINS.kept(without).body()).isEqualTo("ran");
        assertThat(calls()).isEqualTo(3);
        Sent with = without.header("X-Part: " + id);
        assertThat(TWINS.kept(with).body()).isEqualTo("ran");
        assertReplay(TWINS.kept(with), "ran");
        assertThat(calls()).isEqualTo(4);
    }

    @Test
    @DisplayName("B61 B62 the first answer is the method's own, and the replay is the same")
    void faithful() {
        TWINS.compare(Sent.post("/arguments/optional").header("X-Part: " + id)).isKept();
    }

    private static Sent delivery(String json) {
        return Sent.post("/arguments/deliveries").body("application/json", json);
    }

    private int calls() {
        return TWINS.calls() - callsBefore;
    }

    private static void assertReplay(Answer answer, String body) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.values("Idempotent-Replayed")).containsExactly("true");
    }

    private static void assertProblem(Answer answer, int status, String kind) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.values("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"urn:idempotency-ee:problem:" + kind + "\"");
    }

    @ApplicationScoped
    @Path("arguments")
    public static class Plain {

        @Inject
        Calls calls;

        @POST
        @Path("optional")
        @Produces(MediaType.TEXT_PLAIN)
        public String optional(@HeaderParam("X-Part") String part) {
            calls.note();
            return "ran";
        }
    }

    @ApplicationScoped
    @Path("arguments")
    @Idempotent
    @Produces(MediaType.TEXT_PLAIN)
    public static class Kept {

        @Inject
        Calls calls;

        @POST
        @Path("likes/{sku}")
        public String like(@PathParam("sku") @IdempotencyKey String sku) {
            calls.note();
            return "liked " + sku;
        }

        @POST
        @Path("form")
        public String form(@FormParam("token") @IdempotencyKey String token, @FormParam("amount") int amount) {
            calls.note();
            return Integer.toString(amount);
        }

        @POST
        @Path("deliveries")
        public String deliver(@IdempotencyKey("/delivery/id") String body) {
            calls.note();
            return "delivered";
        }

        @POST
        @Path("{one}/{two}")
        public String composite(
                @PathParam("one") @IdempotencyKey String one,
                @PathParam("two") @IdempotencyKey String two,
                @HeaderParam("X-Part") @IdempotencyKey String three) {
            calls.note();
            return one + " " + two + " " + three;
        }

        @POST
        @Path("optional")
        @Idempotent(required = false)
        public String optional(@HeaderParam("X-Part") @IdempotencyKey String part) {
            calls.note();
            return "ran";
        }
    }
}
