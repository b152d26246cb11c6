package io.idempotency.ee.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.jobs.unfinished.ShippingResource;
import io.idempotency.ee.it.server.Application;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An execution with steps whose server dies, and whose client does not come back. */
class ResumptionIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String DATABASE = "resumption";

    private static PostgresServer postgres;
    private static OrdersServer server;

    @BeforeAll
    static void start() {
        int port = io.idempotency.ee.fixture.server.Ports.free();
        postgres = PostgresServer.start(port, Logs.of("resumption-postgres.log"), Map.of());
        postgres.create(DATABASE);
        Wars.app(
                        DATABASE,
                        ShippingResource.class,
                        Units.unit("orders"),
                        "idempotency.resume-after=PT1S",
                        "idempotency.reaper.interval=PT1S")
                .as(ZipExporter.class)
                .exportTo(Logs.of("resumption.war").toFile(), true);
        server = new OrdersServer(ServerPlan.of(DATABASE, Ports.of(80))
                .database(postgres.url(DATABASE, DATABASE))
                .application(Application.of(Logs.of("resumption.war"))));
        server.running();
    }

    @AfterAll
    static void stop() {
        server.close();
        postgres.close();
    }

    @Test
    @DisplayName(
            "B42 I1 F4 killed between its steps, and once more while it is resumed, it is finished by the timer, each effect"
                    + " once")
    void killed() {
        server.client().sendAsync(ship());
        killAfter("reserve", List.of("reserve 3 o-1"));
        server.running();
        killAfter("book", List.of("book 3 o-1", "reserve 3 o-1"));
        server.running();
        List<String> all = List.of("book 3 o-1", "reserve 3 o-1", "ship 3 o-1");
        Await.until("it is finished", SOON, () -> effects().equals(all));
        Await.until("its arguments are erased", SOON, () -> stored() == 0);
        assertThat(server.client()
                        .send(Call.get("/sample-orders/api/orders/unfinished"))
                        .body())
                .isEqualTo("0 []");

        assertThat(server.client().send(ship()).body()).isEqualTo("shipped 3");
        assertThat(effects()).isEqualTo(all);
    }

    /** While it pauses after a step. */
    private static void killAfter(String step, List<String> committed) {
        Await.until("a server pauses after " + step, SOON, () -> effects().equals(committed) && isPausing());
        server.kill();
        assertThat(effects()).as("the kill came too late").isEqualTo(committed);
        assertThat(stored()).isOne();
    }

    private static boolean isPausing() {
        return database()
                        .number(
                                "select count(*) from pg_stat_activity where query like '%pg_sleep%' and state = 'active'"
                                        + " and application_name = ?",
                                DATABASE)
                == 1;
    }

    private static Call ship() {
        return Call.post("").path("/sample-orders/api/orders/o-1/3");
    }

    private static long stored() {
        return database().number("select count(*) from idempotency_record where status = 1");
    }

    private static List<String> effects() {
        return database().texts("select label from effect order by label");
    }

    private static OrdersDatabase database() {
        return new OrdersDatabase(postgres.url(DATABASE, "test"), PostgresServer.USER);
    }
}
