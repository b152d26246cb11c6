package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.sample.Bodies;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A caller's records are erased on one server; another one holds an answer in its memory. */
@Tag(Gate.LONG)
@ExtendWith(InLab.class)
class ErasedElsewhereIT {

    private static final String DATABASE = "erased";
    private static final String HOLDING = "holding";
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration BUDGET = Duration.ofSeconds(10);

    /** Of docs/admin.md. */
    private static final Duration BOUND = INTERVAL.plus(BUDGET);

    private final Lab lab;

    ErasedElsewhereIT(Lab lab) {
        this.lab = lab;
    }

    @Test
    @DisplayName("B51 what one server has erased another one replays no longer than its interval and budget say")
    void erased() throws IOException {
        OrdersDatabase database = lab.postgres().create(DATABASE);
        try (OrdersServer erasing = new OrdersServer(plan("erasing", 83)
                        .with("IDEMPOTENCY_ADMIN_ENABLED", "true")
                        .with("IDEMPOTENCY_ADMIN_ROLE", "user"));
                OrdersServer holding =
                        new OrdersServer(plan(HOLDING, 85).with("IDEMPOTENCY_REPLAY_MEMORY", "1048576"))) {
            declareRole(erasing.war());
            erasing.running();
            holding.running();
            String customer = fresh("erased");
            Call order = Call.post(Bodies.order(customer)).key(fresh("key")).by("alice");
            assertThat(holding.client().send(order).status()).isEqualTo(201);
            Await.until("a replay out of memory", BOUND, () -> replaysWithoutDatabase(holding, order));

            Reply erasure = erasing.client().send(erasure("alice"));

            assertThat(erasure.status()).as(erasure.toString()).isEqualTo(200);
            assertThat(erasure.body()).contains("\"erased\":1");
            Await.until("it is executed again", BOUND, () -> !holding.client()
                    .send(order)
                    .replayed());
            assertThat(database.orders(customer)).isEqualTo(2);
        }
    }

    private ServerPlan plan(String name, int port) {
        return ServerPlan.of(name, Ports.of(port))
                .database(lab.postgres().url(DATABASE, name))
                .with("IDEMPOTENCY_REAPER_INTERVAL", INTERVAL.toString())
                .with("IDEMPOTENCY_REAPER_BUDGET", BUDGET.toString());
    }

    /** Its timer may come between, so once is enough: without the memory it would never be. */
    private boolean replaysWithoutDatabase(OrdersServer server, Call call) {
        int before = lab.postgres().log().length();
        assertThat(server.client().send(call).replayed()).isTrue();
        return lab.postgres().log().substring(before).lines().noneMatch(line -> line.startsWith(HOLDING + ","));
    }

    private static Call erasure(String principal) {
        return new Call(
                        "POST",
                        "/sample-orders/idempotency-admin/scopes/erase",
                        "{\"principal\":\"" + principal + "\"}",
                        Map.of("Content-Type", "application/json"))
                .by("bob");
    }

    /** The group of the sample's users, which is no role there. */
    private static void declareRole(Path war) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(war, Map.of())) {
            Path descriptor = files.getPath("WEB-INF/web.xml");
            String role = "<security-role><role-name>user</role-name></security-role></web-app>";
            Files.writeString(descriptor, Files.readString(descriptor).replace("</web-app>", role));
        }
    }
}
