package io.idempotency.ee.it.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.conformance.Conformance;
import io.idempotency.ee.conformance.model.Level;
import io.idempotency.ee.conformance.model.Report;
import io.idempotency.ee.conformance.model.Result;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.server.Logs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The conformance kit against the sample: see docs/conformance.md. */
@ExtendWith(InLab.class)
class ConformanceIT {

    /** What the sample has nothing for: several lines of a header, cookies, a 4xx of the operation itself, a login that is needed, restarts. */
    private static final Set<String> NOT_ASKED = Set.of(
            "REP-06", "REP-07", "REP-11", "SCO-04", "SCO-05", "ERR-04", "ERR-06", "TIME-01", "TIME-02", "TIME-03",
            "TIME-04");

    private final String api;

    ConformanceIT(Lab lab) {
        api = "http://localhost:" + lab.h2().port() + "/sample-orders/api";
    }

    @Test
    @DisplayName("B3 to B20 the sample does what the draft says it must and should")
    void draft() throws Exception {
        Report report = Conformance.report(
                "--url",
                api + "/orders",
                "--body",
                Bodies.order("{{uuid}}"),
                "--profile",
                "ietf",
                "--credential",
                "Authorization: " + authorization("alice"),
                "--other-credential",
                "Authorization: " + authorization("bob"),
                "--other-url",
                api + "/counters/conformance",
                "--invalid-body",
                Bodies.order(""),
                "--failing-header",
                "X-Demo-Fault: throw",
                "--slow-header",
                "X-Demo-Fault: delay:1000",
                "--body-limit",
                "1048576",
                "--html",
                Logs.of("conformance.html").toString());

        assertThat(report.failed(Level.SHOULD))
                .describedAs(() -> String.join("\n", failures(report)))
                .isFalse();
        assertThat(report.results())
                .filteredOn(each -> !each.passed() && each.level() != Level.MAY)
                .extracting(each -> each.rule().id())
                .filteredOn(id -> !id.matches("CON-0[5-8]"))
                .isSubsetOf(NOT_ASKED);
    }

    private static List<String> failures(Report report) {
        return report.results().stream()
                .filter(Result::failed)
                .map(each -> each.rule() + "\n  " + each.verdict() + "\n  " + String.join("\n  ", each.exchanges()))
                .toList();
    }

    private static String authorization(String user) {
        return Call.get("/").by(user).headers().get("Authorization");
    }
}
