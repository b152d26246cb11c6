package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shape of every problem but 503, which is with the database's failures. */
@ExtendWith(InLab.class)
class ProblemIT {

    private final Lab lab;
    private final Client client;
    private final Call call = Call.post(Bodies.order(fresh("problem"))).key(fresh("key"));

    ProblemIT(Lab lab) {
        this.lab = lab;
        this.client = lab.main().client();
    }

    @Test
    @DisplayName("B18 key missing")
    void missing() {
        Reply refused = client.send(Call.post(call.body()));
        assertProblem(refused, 400, "key-missing", "Idempotency key is missing");
    }

    @Test
    @DisplayName("B18 key malformed")
    void malformed() {
        Reply refused = client.send(call.header("Idempotency-Key", "\"planted"));
        assertProblem(refused, 400, "key-malformed", "Idempotency key is malformed");
        assertThat(refused.body()).doesNotContain("planted");
    }

    @Test
    @DisplayName("B18 key reused")
    void reused() {
        client.send(call);
        Reply refused = client.send(call.body(Bodies.order(fresh("other"))));
        assertProblem(refused, 422, "key-reused", "Idempotency key was used for another request");
    }

    @Test
    @DisplayName("B18 body too large")
    void tooLarge() {
        Reply refused = client.send(call.body(" ".repeat(1_048_577)));
        assertProblem(refused, 413, "body-too-large", "Request body is too large");
    }

    @Test
    @DisplayName("B18 key in flight; the path of the request is the instance")
    void inFlight() {
        Reply order = client.send(call);
        Call change = Call.patch(order.orderId(), Bodies.items("cup")).key(fresh("key"));
        CompletableFuture<Reply> first = client.sendAsync(change.fault("delay:1500"));
        Await.until(
                "the method runs", Duration.ofSeconds(10), () -> lab.orders().runningMethods("main") > 0);

        Reply refused = client.send(change);

        assertProblem(refused, 409, "key-in-flight", "A request with this idempotency key is in progress", change);
        assertThat(first.join().status()).isEqualTo(200);
    }

    private void assertProblem(Reply reply, int status, String type, String title) {
        assertProblem(reply, status, type, title, call);
    }

    private static void assertProblem(Reply reply, int status, String type, String title, Call to) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.header("Link")).matches("<https://[^>]+>; ?rel=\"describedby\"");
        assertThat(reply.header("Idempotent-Replayed")).isEmpty();
        assertThat(reply.body())
                .matches("\\{\"type\":\"urn:idempotency-ee:problem:" + type + "\",\"title\":\"" + title
                        + "\",\"status\":" + status + ",\"detail\":\"[^\"]{10,}\",\"instance\":\"" + to.path()
                        + "\"}");
    }
}
