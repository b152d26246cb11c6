package io.idempotency.ee.conformance.cases;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Cut;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Restart;
import io.idempotency.ee.conformance.probe.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Retention and restarts. */
final class TimeCases {

    private static final long GRACE_NANOS = Duration.ofSeconds(5).toNanos();

    static final List<Case> ALL = List.of(
            Case.of(
                    "TIME-01",
                    "must must must",
                    "draft 2.3",
                    "A key is kept for as long as is said.",
                    "Clients that retry in time are executed again.",
                    TimeCases::kept),
            Case.of(
                    "TIME-02",
                    "should should must",
                    "draft 2.3",
                    "After that time, a key is new.",
                    "Keys are never free again, or old answers come back.",
                    TimeCases::forgotten),
            Case.of(
                    "TIME-03",
                    "must must must",
                    "draft 2.6, duplicate",
                    "After a restart, a completed request is replayed.",
                    "Each deployment makes retries execute again.",
                    TimeCases::afterRestart),
            Case.of(
                    "TIME-04",
                    "must must must",
                    "draft 2.6",
                    "A request that a restart has interrupted can be retried.",
                    "Its key is stuck for as long as keys live.",
                    TimeCases::interrupted));

    private TimeCases() {}

    private static Verdict kept(Probe probe) throws IOException, InterruptedException {
        long retention = retention(probe);
        Request request = probe.fresh();
        Answer first = probe.succeed(request);
        long end = System.nanoTime() + retention * 4 / 5;
        int retries = 0;
        Answer last = first;
        while (last.same(first) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
            long sent = System.nanoTime();
            Answer retry = probe.settle(request);
            // An answer that came late says nothing of the time before.
            if (sent < end) {
                last = retry;
                retries++;
            }
        }
        return Verdict.of(retries > 0 && last.same(first), retries + " retries; the last: " + last);
    }

    private static Verdict forgotten(Probe probe) throws IOException, InterruptedException {
        long retention = retention(probe);
        Request request = probe.fresh();
        probe.succeed(request);
        long end = System.nanoTime() + 2 * retention + GRACE_NANOS;
        Request other = probe.changed(request);
        Answer answer = probe.send(other);
        while (!answer.ok() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
            answer = probe.send(other);
        }
        return Verdict.of(answer.ok() && !answer.replayed(), "another request with the key, at last: " + answer);
    }

    private static long retention(Probe probe) {
        NotApplicableException.unless(probe.options().retention().isPresent(), "no --retention is given");
        return probe.options().retention().orElseThrow().toNanos();
    }

    private static Verdict afterRestart(Probe probe) throws IOException, InterruptedException {
        Restart restart = Restart.of(probe);
        Request request = probe.fresh();
        Answer first = probe.succeed(request);
        restart.run();
        Answer retry = restart.await(request);
        return Verdict.of(retry.same(first), "the retry: " + retry);
    }

    private static Verdict interrupted(Probe probe) throws IOException, InterruptedException {
        Restart restart = Restart.of(probe);
        Request request = Checks.slow(probe);
        Tally tally = probe.count(() -> {
            probe.cut(request, Cut.BEFORE_ANSWER);
            restart.run();
            return List.of(restart.await(request));
        });
        return Verdict.of(
                tally.answer(0).ok() && (tally.counted().isEmpty() || tally.effects() == 1),
                "the retry: " + tally.answer(0) + "; " + tally.text());
    }
}
