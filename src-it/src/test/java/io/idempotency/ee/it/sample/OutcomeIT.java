package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers are kept. */
@ExtendWith(InLab.class)
class OutcomeIT {

    private final Lab lab;
    private final Client client;
    private final String customer = fresh("outcome");
    private final Call call = Call.post(Bodies.order(customer)).key(fresh("key"));
    private Set<String> records;

    OutcomeIT(Lab lab) {
        this.lab = lab;
        this.client = lab.main().client();
    }

    @BeforeEach
    void countRecords() {
        records = lab.orders().records();
    }

    @ParameterizedTest
    @DisplayName("B20 a returned answer below 500 is kept, with its effects, and replayed")
    @ValueSource(ints = {200, 204, 303, 400, 404, 409, 410, 418, 422})
    void kept(int status) {
        Reply first = client.send(call.fault("return:" + status));
        Reply again = client.send(call);

        assertThat(first.status()).isEqualTo(status);
        assertThat(first.replayed()).isFalse();
        assertThat(again.status()).isEqualTo(status);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.replayed()).isTrue();
        assertEffects(1);
    }

    @ParameterizedTest
    @DisplayName("B20 B21 an answer of the moment or of 500 and above leaves nothing, the next attempt executes")
    @ValueSource(ints = {401, 403, 407, 408, 425, 429, 500, 502, 503, 599})
    void released(int status) {
        Reply first = client.send(call.fault("return:" + status));

        assertThat(first.status()).isEqualTo(status);
        assertThat(first.body()).contains("return:" + status);
        assertEffects(0);
        assertNextExecutes(call);
    }

    @Test
    @DisplayName("B21 an exception rolls back and leaves nothing, the next attempt executes")
    void thrown() {
        assertThat(client.send(call.fault("throw")).status()).isEqualTo(500);
        assertEffects(0);
        assertNextExecutes(call);
    }

    @Test
    @DisplayName("B21 an exception that is mapped to 404 is kept and replayed")
    void mapped() {
        Call change =
                Call.patch(UUID.randomUUID().toString(), Bodies.items("cup")).key(fresh("key"));

        Reply first = client.send(change);
        Reply again = client.send(change);

        assertThat(first.status()).isEqualTo(404);
        assertThat(first.replayed()).isFalse();
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(again.replayed()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("B20 a body that is not valid or not JSON leaves no record: corrected, it executes with the same key")
    @ValueSource(strings = {"{\"customer\":\"\",\"items\":[]}", "{", "[]"})
    void invalid(String body) {
        Reply refused = client.send(call.body(body));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.body()).doesNotContain("urn:idempotency-ee");
        assertEffects(0);
        assertNextExecutes(call);
    }

    private void assertNextExecutes(Call next) {
        Reply second = client.send(next);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.replayed()).isFalse();
        assertThat(client.send(next).replayed()).isTrue();
        assertEffects(1);
    }

    private void assertEffects(int count) {
        assertThat(lab.orders().orders(customer)).isEqualTo(count);
        assertThat(lab.orders().recordsSince(records)).isEqualTo(count);
    }
}
