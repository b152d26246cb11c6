package io.idempotency.ee.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.conformance.model.Profile;
import io.idempotency.ee.conformance.model.Report;
import io.idempotency.ee.conformance.model.Result;
import io.idempotency.ee.conformance.reference.Fault;
import io.idempotency.ee.conformance.reference.Reference;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is right passes, what is not there does not. */
@Execution(ExecutionMode.CONCURRENT)
class CorrectTest {

    @ParameterizedTest
    @EnumSource(Profile.class)
    @DisplayName("The service without a fault passes every case of each profile")
    void passes(Profile profile) throws Exception {
        Report report = Runs.against(profile, Fault.NONE);

        assertThat(failed(report)).isEmpty();
        // A bare key is refused by this service, so that it is no other's.
        assertThat(others(report)).isSubsetOf("KEY-26");
        assertThat(report.results()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    @DisplayName("Without a counter, answers tell executions apart")
    void withoutCounter(Profile profile) throws Exception {
        try (Reference service = new Reference(profile, Fault.NONE)) {
            List<String> arguments =
                    Stream.of(Runs.arguments(service, profile, Fault.NONE)).toList();
            int counter = arguments.indexOf("--counter-url");
            Report report = Conformance.report(Stream.concat(
                            arguments.stream().limit(counter),
                            arguments.stream().skip(counter + 4L))
                    .toArray(String[]::new));

            assertThat(failed(report)).isEmpty();
            assertThat(others(report)).isSubsetOf("KEY-26", "ERR-06");
        }
    }

    @Test
    @DisplayName("With the URL and the body alone, much is told, and nothing fails")
    void leastOptions() throws Exception {
        try (Reference service = new Reference(Profile.IETF, Fault.NONE)) {
            Report report = Conformance.report(
                    "--url", service.url("/orders"),
                    "--body", "{\"customer\":\"{{uuid}}\"}",
                    "--header", "Authorization: Bearer one",
                    "--rate", "5000");

            assertThat(failed(report)).isEmpty();
            assertThat(report.results()).filteredOn(Result::passed).hasSizeGreaterThan(60);
        }
    }

    @Test
    @DisplayName("Where no service is, no case passes")
    void nothingThere() throws Exception {
        String url;
        String[] arguments;
        try (Reference service = new Reference(Profile.IETF, Fault.NONE)) {
            url = service.url("/orders");
            arguments = Runs.arguments(service, Profile.IETF, Fault.NONE);
        }

        assertThat(Conformance.report("--url", url, "--body", "{{uuid}}").results())
                .noneMatch(Result::passed)
                .anyMatch(Result::failed);
        assertThat(Conformance.report(arguments).results())
                .noneMatch(Result::passed)
                .anyMatch(Result::failed);
    }

    @Test
    @DisplayName("A service that answers everything with 200 and nothing fails, also where effects cannot be told")
    void alwaysOk() throws Exception {
        try (Stub service = new Stub(200, "ok")) {
            Report report =
                    Conformance.report("--url", service.url(), "--body", "{\"a\":\"{{uuid}}\"}", "--rate", "5000");

            assertThat(report.results())
                    .filteredOn(Result::failed)
                    .extracting(each -> each.rule().id())
                    .contains("KEY-01", "KEY-06", "MIS-01", "MIS-02");
            assertThat(report.results())
                    .filteredOn(each -> each.rule().id().matches("REP-01|CON-0[123]|LOSS-0.|MIS-03"))
                    .noneMatch(Result::passed);
        }
    }

    @Test
    @DisplayName("A service that refuses everything passes nothing")
    void alwaysRefused() throws Exception {
        try (Stub service = new Stub(400, "no")) {
            Report report = Conformance.report("--url", service.url(), "--body", "{\"a\":\"{{uuid}}\"}");

            assertThat(report.results()).noneMatch(Result::passed);
        }
    }

    private static List<String> failed(Report report) {
        return report.results().stream()
                .filter(Result::failed)
                .map(each -> each.rule().id() + " " + each.verdict() + "\n  " + String.join("\n  ", each.exchanges()))
                .toList();
    }

    private static List<String> others(Report report) {
        return report.results().stream()
                .filter(each -> !each.failed() && !each.passed())
                .map(each -> each.rule().id())
                .toList();
    }
}
