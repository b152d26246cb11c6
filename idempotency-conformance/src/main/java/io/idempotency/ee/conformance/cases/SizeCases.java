package io.idempotency.ee.conformance.cases;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Tally;
import java.io.IOException;
import java.util.List;

/** Large bodies: JSON behind much white space, so that they differ at their ends. */
final class SizeCases {

    private static final int LARGE = 256 << 10;

    static final List<Case> ALL = List.of(
            Case.of(
                    "SIZE-01",
                    "must must must",
                    "draft 2.6, duplicate",
                    "A large request is executed once.",
                    "Large requests are not protected.",
                    SizeCases::once),
            Case.of(
                    "SIZE-02",
                    "must must must",
                    "draft 2.4",
                    "Large requests that differ at the end are two requests.",
                    "A client is told that its order was taken when another one was.",
                    SizeCases::tail),
            Case.of(
                    "SIZE-03",
                    "should should must",
                    "RFC 9110 15.5.14",
                    "A body over the limit is refused with 413, and not executed.",
                    "Large requests are executed without protection, or fill the memory.",
                    SizeCases::tooLarge));

    private SizeCases() {}

    private static Request padded(Probe probe, Request request, int size) {
        NotApplicableException.unless(
                probe.options().contentType().contains("json"), "a body of this media type cannot be made larger");
        return request.body(" ".repeat(Math.max(0, size - request.body().length())) + request.body());
    }

    private static int size(Probe probe) {
        return Math.min(LARGE, probe.options().bodyLimit().orElse(LARGE) / 2);
    }

    private static Request large(Probe probe) throws IOException, InterruptedException {
        Request request = padded(probe, probe.fresh(), size(probe));
        Answer answer = probe.send(request.key(probe.key()));
        NotApplicableException.unless(
                answer.ok(), "a body of " + size(probe) + " bytes is answered " + answer.status());
        return request;
    }

    private static Verdict once(Probe probe) throws IOException, InterruptedException {
        Request request = large(probe);
        Tally tally = probe.count(() -> List.of(probe.succeed(request), probe.settle(request)));
        return Verdict.of(
                tally.answer(1).same(tally.answer(0)) && tally.executions() == 1,
                "the retry: " + tally.answer(1) + "; " + tally.text());
    }

    private static Verdict tail(Probe probe) throws IOException, InterruptedException {
        Request request = large(probe);
        Answer first = probe.succeed(request);
        Answer second = probe.send(padded(probe, probe.changed(request), size(probe)));
        return Verdict.of(second.refused() && !second.same(first), "the other: " + second);
    }

    private static Verdict tooLarge(Probe probe) throws IOException, InterruptedException {
        NotApplicableException.unless(probe.options().bodyLimit().isPresent(), "no --body-limit is given");
        Request request =
                padded(probe, probe.fresh(), probe.options().bodyLimit().orElseThrow() + 1);
        Tally tally = probe.count(() -> List.of(probe.send(request)));
        return Verdict.of(tally.answer(0).status() == 413 && tally.quiet(), tally.answer(0) + "; " + tally.text());
    }
}
