package io.idempotency.ee.conformance;

import io.idempotency.ee.conformance.cases.Case;
import io.idempotency.ee.conformance.cases.Cases;
import io.idempotency.ee.conformance.model.Level;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Report;
import io.idempotency.ee.conformance.model.Result;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Options;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Session;
import io.idempotency.ee.conformance.probe.UnexpectedAnswerException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the cases of a profile one after the other. */
final class Runner {

    private final Options options;
    private final Session session;
    private final Clock clock;
    private boolean works = true;

    Runner(Options options, Clock clock) throws IOException {
        this.options = options;
        this.clock = clock;
        session = new Session(options);
    }

    Report run(Consumer<Result> watcher) throws InterruptedException {
        Instant start = clock.instant();
        List<Result> results = new ArrayList<>();
        for (Case each : Cases.all()) {
            Optional<Level> level = each.rule().levels().in(options.profile());
            if (level.isPresent() && (results.isEmpty() || wanted(each))) {
                boolean late = clock.instant().isAfter(start.plus(options.timeLimit()));
                Result result = result(each, level.get(), late);
                works &= !results.isEmpty() || result.passed();
                results.add(result);
                watcher.accept(result);
            }
        }
        return new Report(options.url().toString(), options.profile(), start, List.copyOf(results));
    }

    private boolean wanted(Case each) {
        return options.only() == null
                || options.only().stream().anyMatch(each.rule().id()::startsWith);
    }

    private Result result(Case each, Level level, boolean late) throws InterruptedException {
        Probe probe = new Probe(session);
        long start = clock.millis();
        Verdict verdict = late ? new Verdict.Fail("not run: --time-limit was over") : verdict(each, probe);
        return new Result(each.rule(), level, verdict, probe.transcript().lines(), clock.millis() - start);
    }

    private Verdict verdict(Case each, Probe probe) throws InterruptedException {
        if (!works) {
            return new Verdict.NotApplicable("the service does not work at all: see the first case");
        }
        try {
            return seen(each.check().run(probe), probe);
        } catch (NotApplicableException reason) {
            return new Verdict.NotApplicable(String.valueOf(reason.getMessage()));
        } catch (UnexpectedAnswerException answer) {
            return new Verdict.Fail(String.valueOf(answer.getMessage()));
        } catch (IOException | RuntimeException failure) {
            return new Verdict.Fail("no answer that can be judged: " + failure);
        }
    }

    // A case that has seen no answer has not passed, whatever it says.
    private static Verdict seen(Verdict verdict, Probe probe) {
        boolean unseen = verdict instanceof Verdict.Pass && !probe.transcript().answered();
        return unseen ? new Verdict.Fail("nothing was seen") : verdict;
    }
}
