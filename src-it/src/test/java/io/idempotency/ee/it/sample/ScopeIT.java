package io.idempotency.ee.it.sample;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
class ScopeIT {

    private final Lab lab;
    private final OrdersServer server;

    ScopeIT(Lab lab) {
        this.lab = lab;
        this.server = lab.main();
    }

    @Test
    @DisplayName("B7 F9 one key of two users and of nobody is three keys")
    void principals() {
        String customer = fresh("scope");
        Call anonymous = Call.post(Bodies.order(customer)).key(fresh("key"));
        List<Call> calls = List.of(anonymous, anonymous.by("alice"), anonymous.by("bob"));

        List<Reply> first = calls.stream().map(server.client()::send).toList();
        List<Reply> again = calls.stream().map(server.client()::send).toList();

        assertThat(first).noneMatch(Reply::replayed);
        assertThat(first.stream().map(Reply::body)).doesNotHaveDuplicates();
        assertThat(again).allMatch(Reply::replayed);
        assertThat(again.stream().map(Reply::body))
                .isEqualTo(first.stream().map(Reply::body).toList());
        assertThat(lab.orders().orders(customer)).isEqualTo(3);
    }

    @Test
    @DisplayName("B7 another user's request with the key is no mismatch")
    void otherUsersBody() {
        Call call = Call.post(Bodies.order(fresh("scope"))).key(fresh("key"));
        server.client().send(call.by("alice"));

        assertThat(server.client()
                        .send(call.by("bob").body(Bodies.order(fresh("scope"))))
                        .status())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("B7 F8 one key for two operations is two keys")
    void operations() {
        String key = fresh("key");
        Reply order =
                server.client().send(Call.post(Bodies.order(fresh("scope"))).key(key));

        Reply change = server.client()
                .send(Call.patch(order.orderId(), Bodies.items("cup")).key(key));

        assertThat(change.status()).isEqualTo(200);
        assertThat(change.replayed()).isFalse();
    }

    @Test
    @DisplayName("B17 a wrong password is refused on a replay as on a first request")
    void wrongPassword() {
        String customer = fresh("password");
        Call call = Call.post(Bodies.order(customer)).key(fresh("key"));

        assertThat(server.client().send(call.by("alice", "wrong")).status()).isEqualTo(401);
        assertThat(lab.orders().orders(customer)).isZero();

        Reply first = server.client().send(call.by("alice"));
        Reply replay = server.client().send(call.by("alice", "wrong"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(replay.status()).isEqualTo(401);
        assertThat(replay.body() + replay.headers()).doesNotContain(first.orderId());
    }
}
