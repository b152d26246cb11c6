package io.idempotency.ee.it.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.jobs.app.JobsResource;
import io.idempotency.ee.it.server.Application;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A timer on two servers with one database, whose job has the period as its key. */
@Tag(Gate.LONGER)
class JobsIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String DATABASE = "jobs";
    private static final int PERIODS = Integer.getInteger("jobs.periods", 1);

    private static PostgresServer postgres;
    private static Map<String, OrdersServer> servers;

    @BeforeAll
    static void start() {
        int port = io.idempotency.ee.fixture.server.Ports.free();
        postgres = PostgresServer.start(port, Logs.of("jobs-postgres.log"), Map.of());
        postgres.create(DATABASE);
        postgres.execute(DATABASE, "create table period (name varchar(20) not null)");
        Wars.app("jobs", JobsResource.class, Units.unit("orders"))
                .as(ZipExporter.class)
                .exportTo(Logs.of("jobs.war").toFile(), true);
        servers = Map.of("jobs-one", server("jobs-one", 80), "jobs-two", server("jobs-two", 83));
        servers.values().forEach(OrdersServer::running);
    }

    private static OrdersServer server(String name, int port) {
        return new OrdersServer(ServerPlan.of(name, Ports.of(port))
                .database(postgres.url(DATABASE, name))
                .application(Application.of(Logs.of("jobs.war"))));
    }

    @AfterAll
    static void stop() {
        servers.values().forEach(OrdersServer::close);
        postgres.close();
    }

    @Test
    @DisplayName("B35 I1 F4 each period once on two servers, also if the one that is at it is killed in the middle")
    void oncePerPeriod() {
        for (int number = 0; number < PERIODS; number++) {
            String period = "period-" + number;
            postgres.execute(DATABASE, "delete from period; insert into period values ('" + period + "')");
            Await.until("a server is at " + period, SOON, () -> !working().isEmpty());
            OrdersServer victim = servers.get(working().get(0));
            victim.kill();
            assertThat(effects(period)).as("the kill came too late").isZero();
            Await.until("the other server has done " + period, SOON, () -> effects(period) > 0);
            victim.running();
        }
        // Both have ticked since, with each period's record there.
        assertThat(Stream.iterate(0, number -> number + 1).limit(PERIODS).map(number -> effects("period-" + number)))
                .containsOnly(1L);
        assertThat(database().records("report")).isEqualTo(PERIODS);
    }

    /** The servers that are in the middle of the job. */
    private static List<String> working() {
        return database()
                .texts("select application_name from pg_stat_activity where query like '%pg_sleep%'"
                        + " and state = 'active' and application_name like 'jobs-%'");
    }

    private static long effects(String period) {
        return database().number("select count(*) from effect where label = ?", period);
    }

    private static OrdersDatabase database() {
        return new OrdersDatabase(postgres.url(DATABASE, "test"), PostgresServer.USER);
    }
}
