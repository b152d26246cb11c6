package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page with a form, and what a browser sends of it. */
@ExtendWith(InLab.class)
class FormIT {

    private static final String FORM = "/sample-orders/api/order-form";
    private static final Pattern TOKEN = Pattern.compile("<input type=\"hidden\" name=\"token\" value=\"([^\"]+)\">");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int KILLED = 137;

    private final OrdersServer server;
    private final OrdersDatabase database;
    private final String customer = fresh("form");

    FormIT(Lab lab) {
        server = lab.second().running();
        database = lab.orders();
    }

    @Test
    @DisplayName("B6 each page has a key of its own, and no cache keeps it")
    void page() {
        Reply page = server.client().send(Call.get(FORM));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(token()).isNotEqualTo(token());
    }

    @Test
    @DisplayName(
            "B6 B11 I1 a double submit is one order, and redirects to it both times; the next page is another order")
    void twice() {
        Call submit = submitted(token(), 1);
        Reply first = server.client().send(submit);
        Reply second = server.client().send(submit);

        assertThat(first.status()).as(first.body()).isEqualTo(303);
        assertThat(first.replayed()).isFalse();
        assertReplayed(second);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(server.client().send(Call.get(first.header("Location"))).body())
                .contains(customer);

        assertThat(server.client().send(submitted(token(), 1)).replayed()).isFalse();
        assertThat(database.orders(customer)).isEqualTo(2);
    }

    @Test
    @DisplayName("B4 B12 the page's key with other fields is refused, and so is a form without one")
    void refused() {
        String token = token();
        server.client().send(submitted(token, 1));

        assertThat(server.client().send(submitted(token, 2)).status()).isEqualTo(422);
        assertThat(server.client().send(form("customer=" + customer)).status()).isEqualTo(400);
        assertThat(database.orders(customer)).isEqualTo(1);
    }

    @Test
    @Tag(Gate.LONG)
    @DisplayName("I1 F4 F6 death before the commit and after it, each with the form submitted again: one order")
    void killed() {
        Call submit = submitted(token(), 1);
        die(submit, "halt");
        assertThat(database.orders(customer)).isZero();
        die(submit, "halt-after");
        assertThat(database.orders(customer)).isEqualTo(1);

        Reply retry = server.running().client().send(submit);
        assertReplayed(retry);
        assertThat(server.client().send(Call.get(retry.header("Location"))).body())
                .contains(customer);
        assertThat(database.orders(customer)).isEqualTo(1);
    }

    private void die(Call call, String fault) {
        CompletableFuture<Reply> lost = server.running().client().sendAsync(call.fault(fault));
        assertThat(server.awaitExit(SOON)).isEqualTo(KILLED);
        assertThatThrownBy(lost::join).hasCauseInstanceOf(IOException.class);
    }

    /** Of a new page. */
    private String token() {
        String page = server.client().send(Call.get(FORM)).body();
        return TOKEN.matcher(page)
                .results()
                .findFirst()
                .map(input -> input.group(1))
                .orElseThrow(() -> new AssertionError(page));
    }

    private Call submitted(String token, int quantity) {
        return form("token=%s&customer=%s&sku=cup&quantity=%d&unitPrice=4.50".formatted(token, customer, quantity));
    }

    private static Call form(String fields) {
        return Call.post(fields).path(FORM).header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static void assertReplayed(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        assertThat(reply.replayed()).isTrue();
    }
}
