package io.idempotency.ee.conformance.cases;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.Check;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Burst;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The same request many times at once. */
final class ConcurrencyCases {

    private static final String TWICE = "A double click, or a retry that overtakes the first attempt, charges twice.";

    static final List<Case> ALL = List.of(
            Case.of(
                    "CON-01",
                    "must must must",
                    "draft 2.6, concurrent",
                    "Of 2 at once, one is executed.",
                    TWICE,
                    once(2)),
            Case.of(
                    "CON-02",
                    "must must must",
                    "draft 2.6, concurrent",
                    "Of 20 at once, one is executed.",
                    TWICE,
                    once(20)),
            Case.of(
                    "CON-03",
                    "must must must",
                    "draft 2.6, concurrent",
                    "Of 200 at once, one is executed.",
                    TWICE,
                    once(200)),
            Case.of(
                    "CON-04",
                    "should should must",
                    "draft 2.6, 2.7, concurrent",
                    "Each of 20 at once gets the one answer, or a refusal that says to come again.",
                    "Clients take a failure for the outcome.",
                    ConcurrencyCases::answers),
            Case.of(
                    "CON-05",
                    "should must must",
                    "draft 2.7; Stripe, errors",
                    "Who is refused while the first is in flight gets 409.",
                    "Clients cannot tell that it is worth coming again.",
                    refusal(answer -> answer.status() == 409)),
            Case.of(
                    "CON-06",
                    "should - should",
                    "draft 2.7; RFC 9457",
                    "That refusal is a problem document.",
                    "Clients cannot tell it from a 409 of the operation.",
                    refusal(Answer::problem)),
            Case.of(
                    "CON-07",
                    "may may should",
                    "RFC 9110 10.2.3",
                    "That refusal has a Retry-After.",
                    "Clients come again too soon, or give up.",
                    refusal(answer -> answer.header("Retry-After").isPresent())),
            Case.of(
                    "CON-08",
                    "must must must",
                    "draft 2.6, duplicate; Stripe, idempotent requests",
                    "That refusal is not kept: a retry gets the answer.",
                    "A client that was early is refused for as long as keys live.",
                    ConcurrencyCases::notKept),
            Case.of(
                    "CON-09",
                    "must must must",
                    "draft 2.2",
                    "20 keys at once are executed, each of them.",
                    "Callers with nothing in common refuse each other.",
                    ConcurrencyCases::manyKeys),
            Case.of(
                    "CON-10",
                    "must must must",
                    "draft 2.2",
                    "20 keys at once with one body are executed, each of them.",
                    "Orders that look alike are taken for one.",
                    ConcurrencyCases::manyKeysOneBody),
            Case.of(
                    "CON-11",
                    "should should should",
                    "draft 2.6, concurrent",
                    "While duplicates wait for a slow request, another key is answered.",
                    "One impatient client stops the service for all.",
                    ConcurrencyCases::othersGoOn),
            Case.of(
                    "CON-12",
                    "must must must",
                    "draft 2.6, concurrent",
                    "A slow request is not executed again by a duplicate that comes late.",
                    "What takes long is executed twice: a lease that has run out.",
                    ConcurrencyCases::slow));

    private ConcurrencyCases() {}

    private static Check<Probe> once(int count) {
        return probe -> {
            Request request = Checks.slowIfPossible(probe);
            Tally tally = probe.count(() -> {
                List<Answer> answers = new ArrayList<>(burst(probe, request, count));
                answers.add(probe.settle(request));
                return answers;
            });
            long succeeded = tally.answers().stream().filter(Answer::ok).count();
            return Verdict.of(
                    tally.executions() == 1 && tally.answer(count).ok(),
                    tally.text() + "; " + succeeded + " of " + (count + 1) + " answers are of success");
        };
    }

    private static List<Answer> burst(Probe probe, Request request, int count)
            throws IOException, InterruptedException {
        NotApplicableException.unless(count <= probe.options().atOnce(), "--at-once allows fewer");
        return probe.atOnce(Collections.nCopies(count, request));
    }

    private static Verdict answers(Probe probe) throws IOException, InterruptedException {
        Request request = Checks.slowIfPossible(probe);
        List<Answer> answers = burst(probe, request, 20);
        Answer settled = probe.settle(request);
        List<Answer> odd = answers.stream()
                .filter(each -> !each.same(settled) && !each.later())
                .toList();
        return Verdict.of(settled.ok() && odd.isEmpty(), odd.isEmpty() ? "all " + settled : "also: " + odd.get(0));
    }

    private static Check<Probe> refusal(java.util.function.Predicate<Answer> wanted) {
        return probe -> {
            List<Answer> refused = refused(burst(probe, Checks.slowIfPossible(probe), 20));
            return Verdict.of(
                    refused.stream().allMatch(wanted), refused.size() + " refused, such as " + refused.get(0));
        };
    }

    private static List<Answer> refused(List<Answer> answers) {
        List<Answer> refused = answers.stream().filter(each -> !each.ok()).toList();
        NotApplicableException.unless(
                !refused.isEmpty(), "nobody was refused: duplicates wait, or the first was too fast");
        return refused;
    }

    private static Verdict notKept(Probe probe) throws IOException, InterruptedException {
        Request request = Checks.slowIfPossible(probe);
        List<Answer> answers = burst(probe, request, 20);
        refused(answers);
        Answer settled = probe.settle(request);
        return Verdict.of(
                settled.ok() && answers.stream().filter(Answer::ok).allMatch(settled::same), "afterwards: " + settled);
    }

    private static Verdict manyKeys(Probe probe) throws IOException, InterruptedException {
        return executed(
                probe, IntStream.range(0, 20).mapToObj(each -> probe.fresh()).toList());
    }

    private static Verdict manyKeysOneBody(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh();
        return executed(
                probe,
                IntStream.range(0, 20)
                        .mapToObj(each -> request.key(probe.key()))
                        .toList());
    }

    private static Verdict executed(Probe probe, List<Request> requests) throws IOException, InterruptedException {
        Tally tally = probe.count(() -> probe.atOnce(requests));
        long succeeded = tally.answers().stream().filter(Answer::ok).count();
        return Verdict.of(
                succeeded == requests.size() && tally.executions() == requests.size(),
                succeeded + " of " + requests.size() + " succeeded; " + tally.text());
    }

    // Once on time is enough: a machine under load is not on time always.
    private static Verdict othersGoOn(Probe probe) throws IOException, InterruptedException {
        Verdict verdict = othersGoOnOnce(probe);
        for (int again = 0; again < 4 && verdict instanceof Verdict.Fail; again++) {
            verdict = othersGoOnOnce(probe);
        }
        return verdict;
    }

    private static Verdict othersGoOnOnce(Probe probe) throws IOException, InterruptedException {
        Request slow = Checks.slow(probe);
        List<Burst.Pending> pending = IntStream.range(
                        0, Math.min(20, probe.options().atOnce()))
                .mapToObj(each -> probe.begin(slow))
                .toList();
        // So that they are there before it: all but one refused, or a moment has passed.
        for (int moment = 0; moment < 10 && inFlight(pending) > 1; moment++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        Answer other = probe.send(probe.fresh());
        boolean inTime = !anySucceeded(pending);
        for (Burst.Pending each : pending) {
            each.answer();
        }
        return Verdict.of(other.ok() && inTime, "the other: " + other + (inTime ? ", meanwhile" : ", only afterwards"));
    }

    private static Verdict slow(Probe probe) throws IOException, InterruptedException {
        Request slow = Checks.slow(probe);
        Tally tally = probe.count(() -> {
            List<Burst.Pending> pending = new ArrayList<>();
            while (!anySucceeded(pending) && pending.size() < probe.options().atOnce()) {
                pending.add(probe.begin(slow));
                TimeUnit.MILLISECONDS.sleep(30);
            }
            List<Answer> answers = new ArrayList<>();
            for (Burst.Pending each : pending) {
                answers.add(each.answer());
            }
            answers.add(probe.settle(slow));
            return answers;
        });
        Answer last = tally.answer(tally.answers().size() - 1);
        return Verdict.of(tally.executions() == 1 && last.ok(), tally.text() + "; at last " + last);
    }

    private static long inFlight(List<Burst.Pending> pending) {
        return pending.stream().filter(Burst.Pending::inFlight).count();
    }

    private static boolean anySucceeded(List<Burst.Pending> pending) throws IOException, InterruptedException {
        for (Burst.Pending each : pending) {
            if (!each.inFlight() && each.answer().ok()) {
                return true;
            }
        }
        return false;
    }
}
