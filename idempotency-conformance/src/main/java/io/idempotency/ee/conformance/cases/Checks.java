package io.idempotency.ee.conformance.cases;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.Check;
import io.idempotency.ee.conformance.model.NotApplicableException;
import io.idempotency.ee.conformance.model.Verdict;
import io.idempotency.ee.conformance.probe.Probe;
import io.idempotency.ee.conformance.probe.Tally;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What checks of several groups have in common. */
final class Checks {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Checks() {}

    /** Refused with 400, and nothing executed. */
    static Check<Probe> malformed(String key) {
        return malformed(request -> request.key(key));
    }

    static Check<Probe> malformed(java.util.function.UnaryOperator<Request> keyed) {
        return probe -> {
            Tally tally = probe.count(() -> List.of(probe.send(keyed.apply(probe.keyless()))));
            return Verdict.of(tally.answer(0).status() == 400 && tally.quiet(), tally.answer(0) + "; " + tally.text());
        };
    }

    /** Executed, and replayed by the same key. A {@code %} stands for what is new in each run. */
    static Check<Probe> wellFormed(String pattern) {
        return sameKey(pattern, pattern);
    }

    /** Two ways to write one key. */
    static Check<Probe> sameKey(String one, String other) {
        return probe -> {
            String unique = UUID.randomUUID().toString();
            Request request = probe.keyless().key(one.replace("%", unique));
            Tally tally = probe.count(
                    () -> List.of(probe.succeed(request), probe.settle(request.key(other.replace("%", unique)))));
            return Verdict.of(
                    tally.answer(1).same(tally.answer(0)) && tally.executions() == 1,
                    "the second was answered " + tally.answer(1) + "; " + tally.text());
        };
    }

    /** Two keys that are nearly one. */
    static Check<Probe> otherKey(String one, String other) {
        return probe -> {
            String unique = UUID.randomUUID().toString();
            Request request = probe.keyless().key(quoted(probe, one.replace("%", unique)));
            Tally tally = probe.count(() -> List.of(
                    probe.succeed(request), probe.send(request.key(quoted(probe, other.replace("%", unique))))));
            return Verdict.of(
                    tally.answer(1).ok() && tally.executions() == 2,
                    "the second key was answered " + tally.answer(1) + "; " + tally.text());
        };
    }

    static String quoted(Probe probe, String key) {
        return probe.in(io.idempotency.ee.conformance.model.Profile.STRIPE) ? key : '"' + key + '"';
    }

    /** Returns the request, slow if there is a way to make it so. */
    static Request slowIfPossible(Probe probe) {
        return probe.options().slowHeader().isPresent() ? slow(probe) : probe.fresh();
    }

    static Request slow(Probe probe) {
        return probe.header(probe.fresh(), probe.options().slowHeader(), "--slow-header");
    }

    /** Returns whether an answer has something of a request or its answer that only they have. */
    static boolean reveals(Answer shown, Request request, Answer answer) {
        Set<String> secrets = UUIDS.matcher(request.body()
                        + answer.text()
                        + answer.header("Location").orElse(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        NotApplicableException.unless(!secrets.isEmpty(), "neither request nor answer has anything to recognize");
        return Stream.concat(Stream.of(shown.text()), shown.headers().stream().map(each -> each.value()))
                .anyMatch(text -> secrets.stream().anyMatch(text::contains));
    }

    /** A retry after a first answer, compared with it. */
    static Check<Probe> retry(Comparison comparison) {
        return probe -> {
            Request request = probe.fresh();
            Answer first = probe.succeed(request);
            return comparison.judge(first, probe.settle(request));
        };
    }

    @FunctionalInterface
    interface Comparison {
        Verdict judge(Answer first, Answer second);
    }
}
