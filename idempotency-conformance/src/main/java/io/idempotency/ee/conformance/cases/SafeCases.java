package io.idempotency.ee.conformance.cases;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Probe;
import java.io.IOException;
import java.util.List;

/** Methods that need no key, and what refusals carry. */
final class SafeCases {

    private static final String READS = "Clients that send the key with everything read what is old, or are refused.";

    static final List<Case> ALL = List.of(
            Case.of(
                    "SAFE-01",
                    "must must must",
                    "RFC 9110 9.2.1",
                    "GET needs no key.",
                    "Reading is refused.",
                    SafeCases::noKey),
            Case.of(
                    "SAFE-02",
                    "must must must",
                    "RFC 9110 9.2.1; Stripe, idempotent requests",
                    "A key that a POST has used changes nothing on GET.",
                    READS,
                    SafeCases::usedKey),
            Case.of(
                    "SAFE-03",
                    "must must must",
                    "RFC 9110 9.2.1, 9.3.1",
                    "GET with a key is not replayed: it has what is new.",
                    READS,
                    SafeCases::notReplayed),
            Case.of(
                    "SAFE-04",
                    "must must must",
                    "RFC 9110 9.3.7",
                    "OPTIONS needs no key.",
                    "Browsers cannot ask whether they may call.",
                    SafeCases::options),
            Case.of(
                    "SAFE-05",
                    "should should must",
                    "Stripe, advanced error handling",
                    "A refusal is not marked as a replay.",
                    "Clients take a refusal for the outcome of their first attempt.",
                    SafeCases::unmarked));

    private SafeCases() {}

    private static Request get(Probe probe) throws IOException, InterruptedException {
        Request read = probe.fresh().method("GET");
        Answer answer = probe.send(read);
        NotApplicableException.unless(answer.ok(), "there is nothing to GET at the URL: " + answer.status());
        return read;
    }

    private static Verdict noKey(Probe probe) throws IOException, InterruptedException {
        Answer without = probe.send(get(probe).without(Request.KEY));
        return Verdict.of(without.ok(), "without a key: " + without);
    }

    private static Verdict usedKey(Probe probe) throws IOException, InterruptedException {
        Request read = get(probe);
        Request request = probe.fresh();
        Answer made = probe.succeed(request);
        Answer with = probe.send(request.method("GET"));
        return Verdict.of(
                with.ok() && !with.same(made) && !with.replayed(),
                "with the key: " + with + "; with another key: " + probe.send(read));
    }

    private static Verdict notReplayed(Probe probe) throws IOException, InterruptedException {
        Request read = get(probe);
        Answer before = probe.send(read);
        probe.succeed(probe.fresh());
        Answer after = probe.send(read);
        boolean changes = !probe.send(probe.fresh().method("GET")).same(before);
        NotApplicableException.unless(changes, "what is read does not change by what is done");
        return Verdict.of(after.ok() && !after.same(before), "after another effect: " + after);
    }

    private static Verdict options(Probe probe) throws IOException, InterruptedException {
        Answer answer = probe.send(probe.fresh().method("OPTIONS").without(Request.KEY));
        return Verdict.of(answer.status() != 400 && answer.status() != 422, "answered " + answer);
    }

    private static Verdict unmarked(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        probe.succeed(request);
        Answer refusal = probe.send(probe.changed(request));
        NotApplicableException.unless(refusal.refused(), "another body is not refused");
        return Verdict.of(!refusal.replayed(), "the refusal: " + refusal);
    }
}
