package io.idempotency.ee.conformance.cases;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Profile;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Tally;
import java.io.IOException;
import java.util.List;

/** Executions that do not succeed. */
final class FailureCases {

    static final List<Case> ALL = List.of(
            Case.of(
                    "ERR-01",
                    "must must must",
                    "RFC 9110 15.5",
                    "A request that validation refuses is not executed, and refused again as before.",
                    "A retry turns an error into something else.",
                    FailureCases::invalidTwice),
            Case.of(
                    "ERR-02",
                    "may must may",
                    "Stripe, idempotent requests",
                    "What validation refuses is not kept: the corrected request is executed with the same key.",
                    "Clients that correct a mistake need a new key.",
                    FailureCases::corrected),
            Case.of(
                    "ERR-03",
                    "must must must",
                    "RFC 9110 15.5.1",
                    "A body that cannot be parsed is refused with a 4xx.",
                    "Clients retry what cannot succeed.",
                    FailureCases::unreadable),
            Case.of(
                    "ERR-04",
                    "should must should",
                    "draft 2.6, duplicate: success or error",
                    "A refusal by the operation itself is replayed.",
                    "A declined payment may be taken by its own retry.",
                    FailureCases::refusal),
            Case.of(
                    "ERR-05",
                    "must must must",
                    "draft 2.6; RFC 9110 15.6",
                    "After a 5xx, the key is not stuck: its retry is executed, or gets the 5xx again.",
                    "What has failed can never be done.",
                    FailureCases::notStuck),
            Case.of(
                    "ERR-06",
                    "must must must",
                    "draft 1",
                    "A 5xx and its retry have one effect at most, and a success has one.",
                    "Work is done twice, or reported as done and is not.",
                    FailureCases::oneEffect),
            Case.of(
                    "ERR-07",
                    "- must -",
                    "Stripe, idempotent requests",
                    "A 5xx is replayed.",
                    "What may have happened before it happens again.",
                    FailureCases::replayed),
            Case.of(
                    "ERR-08",
                    "may - may",
                    "RFC 9110 15.6",
                    "After a 5xx, the retry is executed.",
                    "A failure of a moment is final for as long as keys live.",
                    FailureCases::executed));

    private FailureCases() {}

    private static Verdict invalidTwice(Probe probe) throws IOException, InterruptedException {
        Request request = invalid(probe, probe.fresh());
        Tally tally = probe.count(() -> List.of(probe.send(request), probe.send(request)));
        int status = tally.answer(0).status();
        return Verdict.of(
                tally.answer(0).refused() && tally.answer(1).status() == status && tally.quiet(),
                status + ", then " + tally.answer(1).status() + "; " + tally.text());
    }

    private static Verdict corrected(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Answer refused = probe.send(invalid(probe, request));
        NotApplicableException.unless(refused.refused(), "--invalid-body is not refused");
        Answer corrected = probe.settle(request);
        return Verdict.of(corrected.ok(), "corrected: " + corrected);
    }

    private static Request invalid(Probe probe, Request request) throws IOException {
        return probe.body(request, probe.options().invalidBody(), "--invalid-body");
    }

    private static Verdict unreadable(Probe probe) throws IOException, InterruptedException {
        NotApplicableException.unless(probe.options().contentType().contains("json"), "not known for this media type");
        Tally tally = probe.count(() -> List.of(probe.send(probe.fresh().body("{\"unfinished\": "))));
        return Verdict.of(tally.answer(0).refused() && tally.quiet(), tally.answer(0) + "; " + tally.text());
    }

    private static Verdict refusal(Probe probe) throws IOException, InterruptedException {
        Request request = probe.body(probe.fresh(), probe.options().refusedBody(), "--refused-body");
        Answer first = probe.send(request);
        NotApplicableException.unless(first.refused(), "--refused-body is not refused");
        Answer second = probe.send(request);
        boolean marked = !probe.in(Profile.STRIPE) || second.replayed();
        return Verdict.of(second.same(first) && marked, first + ", then " + second);
    }

    private static Verdict notStuck(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Answer first = fail(probe, request);
        Answer retry = probe.settle(request);
        return Verdict.of(retry.ok() || retry.same(first), "the retry: " + retry);
    }

    private static Verdict oneEffect(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Tally tally = probe.count(() -> List.of(fail(probe, request), probe.settle(request)));
        long most = tally.answer(1).ok() ? 1 : tally.effects();
        return Verdict.of(
                tally.effects() == most && tally.effects() <= 1, tally.text() + "; the retry: " + tally.answer(1));
    }

    private static Verdict replayed(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Answer first = fail(probe, request);
        Answer retry = probe.send(request);
        return Verdict.of(retry.same(first), first + ", then " + retry);
    }

    private static Verdict executed(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        fail(probe, request);
        Answer retry = probe.settle(request);
        return Verdict.of(retry.ok() && !retry.replayed(), "the retry: " + retry);
    }

    private static Answer fail(Probe probe, Request request) throws IOException, InterruptedException {
        Answer first = probe.send(probe.header(request, probe.options().failingHeader(), "--failing-header"));
        NotApplicableException.unless(first.status() >= 500, "--failing-header makes no 5xx, but " + first.status());
        return first;
    }
}
