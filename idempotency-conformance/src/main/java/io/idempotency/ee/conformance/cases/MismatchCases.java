package io.idempotency.ee.conformance.cases;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.Check;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Tally;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A key that comes again with another request. */
final class MismatchCases {

    private static final String TOLD = "A client is told that its order was taken when another one was.";

    static final List<Case> ALL = List.of(
            Case.of(
                    "MIS-01",
                    "should - must",
                    "draft 2.7",
                    "A key with another body is refused with 422.",
                    "Clients do not learn that they use keys wrongly.",
                    status(422)),
            Case.of(
                    "MIS-02",
                    "must must must",
                    "draft 2.2; Stripe, idempotent requests",
                    "A key with another body does not get the first answer, and no success.",
                    TOLD,
                    MismatchCases::refused),
            Case.of(
                    "MIS-03",
                    "must must must",
                    "draft 2.2",
                    "A key with another body is not executed.",
                    "One key has two effects.",
                    MismatchCases::notExecuted),
            Case.of(
                    "MIS-04",
                    "must must must",
                    "draft 5, security considerations",
                    "The refusal has nothing of the first request or its answer.",
                    "Whoever guesses a key reads what belongs to others.",
                    MismatchCases::reveals),
            Case.of(
                    "MIS-05",
                    "should - should",
                    "draft 2.7; RFC 9457",
                    "The refusal is a problem document.",
                    "Clients cannot tell it from a 422 of the operation.",
                    MismatchCases::problem),
            Case.of(
                    "MIS-06",
                    "must must must",
                    "draft 2.6, duplicate",
                    "After the refusal, the first request is still replayed.",
                    "Another client's mistake makes a retry execute, or fail.",
                    MismatchCases::intact),
            Case.of(
                    "MIS-07",
                    "should should must",
                    "RFC 9110 7.1; draft 2.4",
                    "A key with another query does not get the first answer.",
                    TOLD,
                    changed(request -> request.uri(query(request.uri())))),
            Case.of(
                    "MIS-08",
                    "must must must",
                    "draft 2.4",
                    "A key with an empty body does not get the first answer.",
                    "The body is not compared, or was read by somebody before it was.",
                    changed(request -> request.body(""))),
            Case.of(
                    "MIS-09",
                    "must must must",
                    "draft 2.6, concurrent; 2.2",
                    "Of two requests with one key at the same time, one at most succeeds.",
                    "One key has two effects, or a client gets another's answer.",
                    MismatchCases::atOnce));

    private MismatchCases() {}

    private static Check<Probe> status(int wanted) {
        return probe -> {
            Answer second = second(probe, probe.fresh());
            return Verdict.of(second.status() == wanted, "answered " + second);
        };
    }

    private static Verdict refused(Probe probe) throws IOException, InterruptedException {
        Answer second = second(probe, probe.fresh());
        return Verdict.of(second.refused(), "answered " + second);
    }

    private static Verdict notExecuted(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Tally tally = probe.count(() -> List.of(probe.succeed(request), probe.send(probe.changed(request))));
        return Verdict.of(tally.executions() == 1, tally.text() + "; the other body: " + tally.answer(1));
    }

    private static Verdict reveals(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Answer first = probe.succeed(request);
        Answer second = probe.send(probe.changed(request));
        boolean reveals = Checks.reveals(second, request, first);
        NotApplicableException.unless(reveals || second.refused(), "another body is not refused");
        return Verdict.of(!reveals, "answered " + second);
    }

    private static Verdict problem(Probe probe) throws IOException, InterruptedException {
        Answer second = second(probe, probe.fresh());
        NotApplicableException.unless(second.refused(), "another body is not refused");
        return Verdict.of(second.problem(), "answered " + second);
    }

    private static Verdict intact(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Tally tally = probe.count(() -> {
            Answer first = probe.succeed(request);
            Answer second = probe.send(probe.changed(request));
            NotApplicableException.unless(second.refused(), "another body is not refused");
            return List.of(first, probe.settle(request));
        });
        return Verdict.of(
                tally.answer(1).same(tally.answer(0)) && tally.executions() == 1,
                "the first request again: " + tally.answer(1) + "; " + tally.text());
    }

    private static Check<Probe> changed(java.util.function.UnaryOperator<Request> change) {
        return probe -> {
            Request request = probe.fresh();
            Tally tally = probe.count(() -> List.of(probe.succeed(request), probe.send(change.apply(request))));
            Answer second = tally.answer(1);
            boolean executed = second.ok() && tally.executions() == 2;
            return Verdict.of(!second.replayed() && (second.refused() || executed), "answered " + second);
        };
    }

    private static URI query(URI uri) {
        return URI.create(uri + (uri.getRawQuery() == null ? "?" : "&") + "conformance=1");
    }

    private static Verdict atOnce(Probe probe) throws IOException, InterruptedException {
        Request request = Checks.slowIfPossible(probe);
        Tally tally = probe.count(() -> probe.atOnce(List.of(request, probe.changed(request))));
        long succeeded = tally.answers().stream().filter(Answer::ok).count();
        boolean one = tally.counted().isEmpty() || tally.effects() == 1;
        String seen = tally.answer(0) + " and " + tally.answer(1) + "; " + tally.text();
        return Verdict.of(succeeded == 1 && one, seen);
    }

    private static Answer second(Probe probe, Request request) throws IOException, InterruptedException {
        probe.succeed(request);
        return probe.send(probe.changed(request));
    }
}
