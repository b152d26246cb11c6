package io.idempotency.ee.it.sample.page;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page at the sample's root is made of. */
@ExtendWith(InLab.class)
class NetworkIT {

    private static final String API = "/sample-orders/api/";
    private static final Pattern WHAT = Pattern.compile("\"what\":\"([a-z-]+)\"(?:,\"detail\":\"([^\"]+)\")?");

    private final Client client;
    private final String customer = fresh("watched");
    private final Call call =
            Call.post(Bodies.order(customer)).key(fresh("key")).header("X-Demo-Attempt", customer);

    NetworkIT(Lab lab) {
        this.client = lab.h2().client();
    }

    @Test
    @DisplayName("A lost request does nothing, and its retry executes")
    void lostRequest() {
        assertThat(client.send(call.fault("lost-request")).status()).isEqualTo(504);
        assertThat(orders()).isZero();
        assertThat(seen()).isEmpty();

        assertThat(client.send(call).replayed()).isFalse();
        assertThat(orders()).isEqualTo(1);
        assertThat(seen()).containsExactly("arrived", "began", "committed", "outcome EXECUTED", "answered 201");
    }

    @Test
    @DisplayName("A lost answer is committed, and its retry replays")
    void lostAnswer() {
        Reply lost = client.send(call.fault("lost-answer"));
        assertThat(lost.status()).isEqualTo(504);
        assertThat(lost.body()).isEmpty();
        assertThat(orders()).isEqualTo(1);
        assertThat(seen()).containsExactly("arrived", "began", "committed", "outcome EXECUTED", "lost");

        assertThat(client.send(call).replayed()).isTrue();
        assertThat(orders()).isEqualTo(1);
        assertThat(seen()).endsWith("lost", "arrived", "outcome REPLAYED", "answered 201");
    }

    @Test
    @DisplayName("A cut answer has no end, and its retry is whole")
    void cutAnswer() {
        // How a server ends it is its own affair: the connection, or only the body.
        boolean whole = client.sendAsync(call.fault("cut-answer"))
                .handle((reply, failure) -> failure == null && reply.body().endsWith("}"))
                .join();
        assertThat(whole).isFalse();
        assertThat(orders()).isEqualTo(1);

        Reply retry = client.send(call);
        assertThat(retry.replayed()).isTrue();
        assertThat(retry.body()).endsWith("}");
    }

    @Test
    @DisplayName("A failure is seen as rolled back")
    void failure() {
        assertThat(client.send(call.fault("throw")).status()).isEqualTo(500);
        assertThat(seen()).containsExactly("arrived", "began", "rolled-back", "outcome FAILED", "answered 500");
    }

    @Test
    @DisplayName("Without a key, an order sent twice is two orders")
    void unprotected() {
        Call bare = Call.post(call.body()).path(API + "unprotected-orders");
        assertThat(client.send(bare).status()).isEqualTo(201);
        assertThat(client.send(bare).status()).isEqualTo(201);
        assertThat(orders()).isEqualTo(2);
    }

    private long orders() {
        String list = client.send(Call.get(API + "orders?customer=" + customer)).body();
        return Pattern.compile("\"createdAt\"").matcher(list).results().count();
    }

    private List<String> seen() {
        String sightings =
                client.send(Call.get(API + "watch?attempt=" + customer)).body();
        return WHAT.matcher(sightings).results().map(NetworkIT::words).toList();
    }

    private static String words(MatchResult sighting) {
        return sighting.group(2) == null ? sighting.group(1) : sighting.group(1) + " " + sighting.group(2);
    }
}
