package io.idempotency.ee.it.sample;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.RestartCommand;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conformance kit against samples that it restarts, or that have other settings: see docs/conformance.md. */
@Tag(Gate.LONG)
@ExtendWith(InLab.class)
class RestartedConformanceIT {

    private final Lab lab;

    RestartedConformanceIT(Lab lab) {
        this.lab = lab;
    }

    @Test
    @DisplayName("B14 I1 a restart forgets nothing, and what it interrupts can be retried")
    void restarts() throws Exception {
        OrdersServer server = lab.h2();
        try (RestartCommand restart = new RestartCommand(server)) {
            Kit.assertPassed(
                    Kit.report(
                            server,
                            "/orders",
                            Bodies.order("{{uuid}}"),
                            "--only TIME-03 --only TIME-04",
                            "--slow-header",
                            "X-Demo-Fault: delay:2000",
                            "--restart-command",
                            restart.text()),
                    "TIME-03",
                    "TIME-04");
        }
    }

    @ParameterizedTest(name = "profile {0}")
    @DisplayName("B3 B4 B22 with settings, placing orders does all that the other profiles ask too")
    @CsvSource({"stripe, REQUIRED=false KEEP=all", "strict, KEY_SYNTAX=strict"})
    void configured(String profile, String settings) throws Exception {
        ServerPlan plan = ServerPlan.of("conforming-" + profile, Ports.of(85));
        for (String setting : settings.split(" ")) {
            String[] pair = setting.split("=");
            plan = plan.with("IDEMPOTENCY_" + pair[0], pair[1]);
        }
        try (OrdersServer configured = new OrdersServer(plan)) {
            Kit.assertOrders(configured.running(), profile, "");
        }
    }
}
