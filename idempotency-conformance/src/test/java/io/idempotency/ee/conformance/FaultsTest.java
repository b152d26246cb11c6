package io.idempotency.ee.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.conformance.cases.Cases;
import io.idempotency.ee.conformance.model.Report;
import io.idempotency.ee.conformance.model.Result;
import io.idempotency.ee.conformance.reference.Fault;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kit is seen to fail. */
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {

    /** Minutes of waiting, and a machine that is not busy: see CONTRIBUTING. */
    @ParameterizedTest
    @Tag("slow")
    @EnumSource(Fault.class)
    @DisplayName("Each fault is noticed by exactly the cases that it concerns")
    void caught(Fault fault) throws Exception {
        Report report = Runs.against(fault);

        List<Result> failed = report.results().stream().filter(Result::failed).toList();
        assertThat(failed.stream().map(each -> each.rule().id()).filter(id -> !fault.sometimes()
                        .contains(id)))
                .describedAs(() -> failed.stream()
                        .map(each -> each.rule().id() + " " + each.verdict() + "\n  "
                                + String.join("\n  ", each.exchanges()) + "\n")
                        .collect(Collectors.joining()))
                .containsExactlyInAnyOrderElementsOf(fault.caught());
    }

    @Test
    @DisplayName("Each case notices a fault; the first one notices that there is no service")
    void everyCase() {
        Set<String> caught = Stream.of(Fault.values())
                .flatMap(each -> each.caught().stream())
                .collect(Collectors.toSet());

        assertThat(Cases.all().stream().skip(1).map(each -> each.rule().id())).allMatch(caught::contains);
    }
}
