package io.idempotency.ee.it.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.conformance.Conformance;
import io.idempotency.ee.conformance.model.Level;
import io.idempotency.ee.conformance.model.Report;
import io.idempotency.ee.conformance.model.Result;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.server.Logs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The conformance kit, run against the sample. */
final class Kit {

    /** What placing orders has nothing for; but for ERR-04 and the headers, other operations and tests have it. */
    private static final Set<String> NOT_ASKED = Set.of(
            "REP-06", "REP-07", "REP-11", "SCO-04", "SCO-05", "ERR-04", "ERR-06", "TIME-01", "TIME-02", "TIME-03",
            "TIME-04");

    /** Whether a duplicate waits or is refused is a matter of time. */
    private static final String OF_REFUSALS = "CON-0[5-8]";

    private Kit() {}

    static void assertOrders(OrdersServer server, String profile, String failures) throws Exception {
        Report report = Conformance.report(
                "--url",
                api(server) + "/orders",
                "--body",
                Bodies.order("{{uuid}}"),
                "--profile",
                profile,
                "--credential",
                "Authorization: " + authorization("alice"),
                "--other-credential",
                "Authorization: " + authorization("bob"),
                "--other-url",
                api(server) + "/counters/conformance",
                "--invalid-body",
                Bodies.order(""),
                "--failing-header",
                "X-Demo-Fault: throw",
                "--slow-header",
                "X-Demo-Fault: delay:1000",
                "--body-limit",
                "1048576",
                "--html",
                Logs.of("conformance-" + profile + ".html").toString());

        assertThat(report.results())
                .filteredOn(each -> each.failed() && each.level() != Level.MAY)
                .describedAs(() -> String.join("\n", failures(report)))
                .extracting(each -> each.rule().id())
                .containsExactlyInAnyOrder(Arrays.stream(failures.split(" "))
                        .filter(id -> !id.isEmpty())
                        .toArray(String[]::new));
        assertThat(report.results())
                .filteredOn(each -> each.verdict() instanceof Verdict.NotApplicable && each.level() != Level.MAY)
                .extracting(each -> each.rule().id())
                .filteredOn(id -> !id.matches(OF_REFUSALS))
                .isSubsetOf(NOT_ASKED);
    }

    static void assertPassed(Report report, String... cases) {
        assertThat(report.results())
                .filteredOn(Result::passed)
                .describedAs(() -> report.results().stream()
                        .map(each -> each.rule().id() + " " + each.verdict())
                        .toList()
                        .toString())
                .extracting(each -> each.rule().id())
                .contains(cases);
        assertThat(failures(report)).isEmpty();
    }

    /** @param words of the command line, without blanks inside */
    static Report report(OrdersServer server, String path, String body, String words, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--url", api(server) + path, "--body", body));
        arguments.addAll(List.of(words.split(" ")));
        arguments.addAll(List.of(more));
        return Conformance.report(arguments.toArray(String[]::new));
    }

    private static List<String> failures(Report report) {
        return report.results().stream()
                .filter(Result::failed)
                .map(each -> each.rule() + "\n  " + each.verdict() + "\n  " + String.join("\n  ", each.exchanges()))
                .toList();
    }

    static String api(OrdersServer server) {
        return "http://localhost:" + server.port() + "/sample-orders/api";
    }

    static String authorization(String user) {
        return Call.get("/").by(user).headers().get("Authorization");
    }
}
