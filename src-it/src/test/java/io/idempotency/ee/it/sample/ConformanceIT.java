package io.idempotency.ee.it.sample;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conformance kit against the sample: see docs/conformance.md. */
@ExtendWith(InLab.class)
class ConformanceIT {

    private final OrdersServer server;

    ConformanceIT(Lab lab) {
        server = lab.h2();
    }

    @Test
    @DisplayName("B3 to B20 placing orders, as the sample is, does all that the draft asks")
    void orders() throws Exception {
        Kit.assertOrders(server, "ietf", "");
    }

    @ParameterizedTest(name = "profile {0}")
    @Tag(Gate.LONG)
    @DisplayName("B3 to B20 and all that the other profiles ask, but for what is listed")
    @CsvSource({"stripe, KEY-02 ERR-07", "strict, KEY-13 KEY-14 KEY-15"})
    void otherProfiles(String profile, String failures) throws Exception {
        Kit.assertOrders(server, profile, failures);
    }

    @Test
    @DisplayName("B15 a key is kept for as long as the operation's retention says, and no longer")
    void retention() throws Exception {
        String order = server.client()
                .send(Call.post(Bodies.order("conformance")).key(Bodies.fresh("key")))
                .orderId();

        Kit.assertPassed(
                Kit.report(
                        server,
                        "/orders/" + order,
                        Bodies.items("{{uuid}}"),
                        "--method PATCH --only TIME-01 --only TIME-02 --retention " + Lab.ITEMS_RETENTION),
                "TIME-01",
                "TIME-02");
    }

    @Test
    @DisplayName("B17 B21 replays need the login that first requests need; a failure and its retry have one effect")
    void logins() throws Exception {
        Kit.assertPassed(
                Kit.report(
                        server,
                        "/counters/conformance-logins",
                        "{\"none\":\"{{uuid}}\"}",
                        "--only SCO --only ERR-06 --counter-pointer /count --counter-url " + Kit.api(server)
                                + "/counters/conformance-logins",
                        "--credential",
                        "Authorization: " + Kit.authorization("alice"),
                        "--other-credential",
                        "Authorization: " + Kit.authorization("bob"),
                        "--failing-header",
                        "X-Demo-Fault: throw"),
                "SCO-02",
                "SCO-03",
                "SCO-04",
                "SCO-05",
                "ERR-06");
    }
}
