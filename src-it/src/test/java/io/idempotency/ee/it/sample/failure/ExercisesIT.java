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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small exercises of the sample: a natural key, an upsert, a counter, a job. */
@ExtendWith(InLab.class)
class ExercisesIT {

    private static final String API = "/sample-orders/api/";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int KILLED = 137;

    private final Lab lab;
    private final OrdersServer server;
    private final OrdersDatabase database;
    private final String name = fresh("e");

    ExercisesIT(Lab lab) {
        this.lab = lab;
        server = lab.second().running();
        database = lab.orders();
    }

    @Test
    @DisplayName("B6 B7 a user likes a product once; who has not logged in does not")
    void likes() {
        Call like = post("products/" + name + "/likes");
        Reply first = send(like.by("alice"));
        Reply second = send(like.by("alice"));
        assertThat(first.status()).as(first.body()).isEqualTo(204);
        assertThat(first.replayed()).isFalse();
        assertThat(second.status()).isEqualTo(204);
        assertThat(second.replayed()).isTrue();
        assertThat(send(like.by("bob")).replayed()).isFalse();
        assertThat(send(like).status()).isEqualTo(401);
        assertThat(send(Call.get(like.path())).body()).isEqualTo("{\"likes\":2}");
    }

    @Test
    @DisplayName(
            "B15 B21 when the record is gone, the constraint keeps the second like out, and the application says so")
    void afterRetention() {
        Call like = post("products/" + name + "/likes").by("alice");
        assertThat(send(like).status()).isEqualTo(204);
        lab.postgres().execute("orders", "delete from idempotency_record where operation = 'products.like'");

        Reply late = lab.main().running().client().send(like);
        assertThat(late.status()).as(late.body()).isEqualTo(409);
        assertThat(late.header("Link")).isEmpty();
        assertThat(database.number("select count(*) from likes where sku = ?", name))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a PUT that is sent twice needs no key")
    void profile() {
        Call put = new Call(
                "PUT",
                API + "customers/" + name + "/profile",
                "{\"name\":\"Ada\",\"city\":\"London\"}",
                Call.post("").headers());
        Reply first = send(put);
        Reply second = send(put);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body()).isEqualTo("{\"name\":\"Ada\",\"city\":\"London\"}");
        assertThat(send(Call.get(put.path())).body()).isEqualTo(first.body());
        assertThat(database.number("select count(*) from customers where id = ?", name))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("I2 B4 B13 a counter counts once for each key, also when all requests come at the same time")
    void counter() {
        Call count = post("counters/" + name);
        assertThat(send(count).status()).isEqualTo(400);
        List<CompletableFuture<Reply>> all = Stream.generate(
                        () -> server.client().sendAsync(count.key(name)))
                .limit(8)
                .toList();
        assertThat(all.stream().map(CompletableFuture::join))
                .allMatch(reply -> reply.status() == 200 && reply.body().equals("{\"count\":1}"));
        assertThat(send(count.key(fresh("other"))).body()).isEqualTo("{\"count\":2}");
        assertThat(send(Call.get(count.path())).body()).isEqualTo("{\"count\":2}");
    }

    @Test
    @DisplayName("B35 the nightly job is done once for a day, whoever calls it; another day is another one")
    void job() {
        LocalDate day = day();
        assertThat(send(report(day)).body()).isEqualTo(send(report(day)).body()).contains("\"orders\":0");
        assertThat(send(report(day.plusDays(1))).status()).isEqualTo(200);
        assertThat(reports(day)).isEqualTo(1);
        assertThat(send(report(LocalDate.now(ZoneOffset.UTC))).status()).isEqualTo(200);
        assertThat(send(post("reports/tomorrow")).status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @Tag(Gate.LONG)
    @DisplayName("I1 death before the commit and after it, each with the same request again: one effect")
    @CsvSource({
        "like, select count(*) from likes where sku = ?",
        "count, select sum(counted) from counters where name = ?",
        "job, select count(*) from daily_reports where report_day = ?"
    })
    void killed(String what, String effects) {
        LocalDate day = day();
        Call call = what.equals("like")
                ? post("products/" + name + "/likes").by("alice")
                : what.equals("count") ? post("counters/" + name).key(name) : report(day);
        String of = what.equals("job") ? day.toString() : name;
        die(call, "halt");
        assertThat(database.texts(effects, of).get(0)).isIn("0", null);
        die(call, "halt-after");
        assertThat(database.number(effects, of)).isEqualTo(1);
        assertThat(send(call).status()).isBetween(200, 204);
        assertThat(database.number(effects, of)).isEqualTo(1);
    }

    @Test
    @DisplayName("I1 F6 death after the commit of the job: the next tick finds it done")
    void killedJob() {
        LocalDate day = day();
        die(report(day), "halt-after");
        assertThat(send(report(day)).status()).isEqualTo(200);
        assertThat(reports(day)).isEqualTo(1);
    }

    private void die(Call call, String fault) {
        CompletableFuture<Reply> lost = server.running().client().sendAsync(call.fault(fault));
        assertThat(server.awaitExit(SOON)).isEqualTo(KILLED);
        assertThatThrownBy(lost::join).hasCauseInstanceOf(IOException.class);
    }

    private Reply send(Call call) {
        return server.running().client().send(call);
    }

    private long reports(LocalDate day) {
        return database.number("select count(*) from daily_reports where report_day = ?", day.toString());
    }

    private static Call post(String path) {
        return Call.post("").path(API + path);
    }

    private static Call report(LocalDate day) {
        return post("reports/" + day);
    }

    /** One that no other test has. */
    private static LocalDate day() {
        return LocalDate.ofEpochDay(ThreadLocalRandom.current().nextLong(365 * 30));
    }
}
