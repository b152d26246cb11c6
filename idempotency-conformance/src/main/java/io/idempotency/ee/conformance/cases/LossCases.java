package io.idempotency.ee.conformance.cases;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Cut;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.Check;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Connections that are cut, and the retry. */
final class LossCases {

    static final List<Case> ALL = List.of(
            Case.of(
                    "LOSS-01",
                    "must must must",
                    "draft 1; RFC 9110 9.2.2",
                    "Cut inside the request: the retry is executed, once.",
                    "A key is stuck, or half an order is taken.",
                    retried(Cut.IN_REQUEST)),
            Case.of(
                    "LOSS-02",
                    "must must must",
                    "draft 1; RFC 9110 9.2.2",
                    "Cut before the answer: after the retry, there is one effect.",
                    "Lost answers charge twice, or not at all.",
                    retried(Cut.BEFORE_ANSWER)),
            Case.of(
                    "LOSS-03",
                    "must must must",
                    "draft 1; RFC 9110 9.2.2",
                    "Cut inside the answer: after the retry, there is one effect.",
                    "Lost answers charge twice, or not at all.",
                    retried(Cut.IN_ANSWER)),
            Case.of(
                    "LOSS-04",
                    "must must must",
                    "draft 2.6",
                    "20 lost answers, each with its retry: 20 effects.",
                    "Lost answers charge twice now and then.",
                    LossCases::many));

    private LossCases() {}

    private static Check<Probe> retried(Cut where) {
        return probe -> {
            Request request = where == Cut.BEFORE_ANSWER ? Checks.slowIfPossible(probe) : probe.fresh();
            Tally tally = probe.count(() -> {
                probe.cut(request, where);
                return List.of(probe.settle(request), probe.settle(request));
            });
            Answer retry = tally.answer(0);
            return Verdict.of(
                    retry.ok() && retry.same(tally.answer(1)) && tally.executions() == 1,
                    "the retry: " + retry + "; " + tally.text());
        };
    }

    private static Verdict many(Probe probe) throws IOException, InterruptedException {
        Tally tally = probe.count(() -> {
            List<Answer> answers = new ArrayList<>();
            for (int lost = 0; lost < 20; lost++) {
                Request request = probe.fresh();
                probe.cut(request, Cut.values()[1 + lost % 2]);
                answers.add(probe.settle(request));
            }
            return answers;
        });
        boolean all = tally.answers().stream().allMatch(Answer::ok);
        return Verdict.of(all && tally.executions() == 20, tally.text());
    }
}
