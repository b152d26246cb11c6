package io.idempotency.ee.conformance.cases;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Tally;
import java.io.IOException;
import java.util.List;

/** What has to work for the others to mean anything. */
final class BasicCases {

    static final List<Case> ALL = List.of(
            Case.of(
                    "BASE-01",
                    "must must must",
                    "draft 2.6, first time",
                    "A valid request with a new key succeeds.",
                    "Nothing can be tested: see to the URL, the body and the credentials.",
                    BasicCases::first),
            Case.of(
                    "BASE-02",
                    "must must must",
                    "draft 2.2",
                    "The same body with another key is executed again.",
                    "A second order that looks like the first is swallowed.",
                    BasicCases::twoKeys),
            Case.of(
                    "BASE-03",
                    "must must must",
                    "draft 2.6, first time",
                    "A first answer is not marked as a replay.",
                    "Clients take a new payment for an old one.",
                    probe -> {
                        Answer first = probe.succeed(probe.fresh());
                        return Verdict.of(!first.replayed(), "the first answer: " + first);
                    }));

    private BasicCases() {}

    static Verdict first(Probe probe) throws IOException, InterruptedException {
        Answer answer = probe.send(probe.fresh());
        return Verdict.of(answer.ok(), "answered " + answer);
    }

    private static Verdict twoKeys(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Tally tally = probe.count(() -> List.of(probe.succeed(request), probe.send(request.key(probe.key()))));
        return Verdict.of(
                tally.answer(1).ok() && tally.executions() == 2,
                "the second was answered " + tally.answer(1) + "; " + tally.text());
    }
}
