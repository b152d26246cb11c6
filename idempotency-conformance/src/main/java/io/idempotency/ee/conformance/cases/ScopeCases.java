package io.idempotency.ee.conformance.cases;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Tally;
import java.io.IOException;
import java.util.List;

/** Whose a key is, and for what. */
final class ScopeCases {

    static final List<Case> ALL = List.of(
            Case.of(
                    "SCO-01",
                    "must must must",
                    "RFC 9110 7.1; draft 2.2, 2.4",
                    "A key at another operation does not get the first one's answer.",
                    "A refund is answered with an order, and not made.",
                    ScopeCases::otherOperation),
            Case.of(
                    "SCO-02",
                    "must must must",
                    "draft 5, security considerations",
                    "Another caller's key does not give their answer.",
                    "Whoever guesses, or shares, a key reads what belongs to others.",
                    ScopeCases::otherCaller),
            Case.of(
                    "SCO-03",
                    "should should must",
                    "draft 2.2, 5",
                    "The same key of another caller is executed.",
                    "One caller can use up another's keys, and learns which were used.",
                    ScopeCases::executed),
            Case.of(
                    "SCO-04",
                    "must must must",
                    "RFC 9110 15.5.2; draft 5",
                    "A replay needs the credentials that the first request did.",
                    "Answers are given to callers who are no longer, or never were, allowed.",
                    ScopeCases::nobody),
            Case.of(
                    "SCO-05",
                    "must must must",
                    "RFC 9110 15.5.2; Stripe, advanced error handling",
                    "A refusal for want of credentials is not kept: with them, the key is executed.",
                    "After a token has run out, its retry is refused for as long as keys live.",
                    ScopeCases::refusedFirst));

    private ScopeCases() {}

    private static Verdict otherOperation(Probe probe) throws IOException, InterruptedException {
        NotApplicableException.unless(probe.options().otherUrl().isPresent(), "no --other-url is given");
        Request request = probe.fresh();
        Answer first = probe.succeed(request);
        Answer other = probe.send(request.uri(probe.options().otherUrl().orElseThrow()));
        return Verdict.of(!other.same(first) && !other.replayed(), "the other operation: " + other);
    }

    private static Verdict otherCaller(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Request theirs = probe.byAnother(request);
        Tally tally = probe.count(() -> List.of(probe.succeed(request), probe.send(theirs)));
        Answer other = tally.answer(1);
        boolean own = other.ok() ? tally.executions() == 2 : !Checks.reveals(other, request, tally.answer(0));
        return Verdict.of(own && !other.replayed(), "the other caller: " + other + "; " + tally.text());
    }

    private static Verdict executed(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        Request theirs = probe.byAnother(request);
        Tally tally = probe.count(() -> List.of(probe.succeed(request), probe.send(theirs)));
        return Verdict.of(
                tally.answer(1).ok() && tally.executions() == 2,
                "the other caller: " + tally.answer(1) + "; " + tally.text());
    }

    private static Verdict nobody(Probe probe) throws IOException, InterruptedException {
        needsCredentials(probe);
        Request request = probe.fresh();
        probe.succeed(request);
        Answer retry = probe.send(probe.byNobody(request));
        return Verdict.of(unauthorized(retry), "without credentials: " + retry);
    }

    private static Verdict refusedFirst(Probe probe) throws IOException, InterruptedException {
        needsCredentials(probe);
        Request request = probe.fresh();
        probe.send(probe.byNobody(request));
        Answer retry = probe.settle(request);
        return Verdict.of(retry.ok(), "with credentials: " + retry);
    }

    private static void needsCredentials(Probe probe) throws IOException, InterruptedException {
        Answer answer = probe.send(probe.byNobody(probe.fresh()));
        NotApplicableException.unless(unauthorized(answer), "the operation needs no credentials");
    }

    private static boolean unauthorized(Answer answer) {
        return answer.status() == 401 || answer.status() == 403;
    }
}
