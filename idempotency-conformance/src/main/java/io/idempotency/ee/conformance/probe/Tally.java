package io.idempotency.ee.conformance.probe;

import io.idempotency.ee.conformance.http.Answer;
import io.idempotency.ee.conformance.http.Request;
import io.idempotency.ee.conformance.model.NotApplicableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/**
 * Effects, as the counter has them, and as the answers tell them.
 *
 * @param answers of what was done
 * @param counted by how much the counter rose; empty without one
 * @param told how many different answers of success there were; empty if executions do not differ in their answers
 */
public record Tally(List<Answer> answers, OptionalLong counted, OptionalLong told) {

    /** What is done while it is counted. */
    @FunctionalInterface
    public interface Work {
        /** Sends requests; returns their answers. */
        List<Answer> run() throws IOException, InterruptedException;
    }

    static Tally of(Probe probe, Work work) throws IOException, InterruptedException {
        if (probe.options().counterUrl().isPresent()) {
            long before = read(probe);
            List<Answer> answers = work.run();
            return new Tally(answers, OptionalLong.of(read(probe) - before), OptionalLong.empty());
        }
        boolean distinguishes = probe.distinguishes();
        List<Answer> answers = work.run();
        long different = answers.stream()
                .filter(Answer::ok)
                .map(each -> new String(each.body(), StandardCharsets.ISO_8859_1))
                .distinct()
                .count();
        return new Tally(
                answers, OptionalLong.empty(), distinguishes ? OptionalLong.of(different) : OptionalLong.empty());
    }

    /** Returns how many executions there were, as far as can be told. */
    public long executions() {
        if (counted.isPresent()) {
            return counted.getAsLong();
        }
        NotApplicableException.unless(
                told.isPresent(), "there is no --counter-url, and two executions of one body have the same answer");
        return told.getAsLong();
    }

    /** Returns the number by the counter. */
    public long effects() {
        NotApplicableException.unless(counted.isPresent(), "no --counter-url is given");
        return counted.getAsLong();
    }

    /** Returns whether nothing is known to have been executed. */
    public boolean quiet() {
        return counted.isEmpty() || counted.getAsLong() == 0;
    }

    /** Returns the answer at an index. */
    public Answer answer(int index) {
        return answers.get(index);
    }

    /** Returns in words what was counted. */
    public String text() {
        return counted.isPresent()
                ? counted.getAsLong() + " effect(s)"
                : told.isPresent() ? told.getAsLong() + " different answer(s)" : "effects unknown";
    }

    private static long read(Probe probe) throws IOException, InterruptedException {
        Request request = probe.fresh(probe.options().counterUrl().orElseThrow())
                .method("GET")
                .without(Request.KEY);
        return Json.count(probe.succeed(request).text(), probe.options().counterPointer())
                .orElseThrow(() -> new UnexpectedAnswerException(
                        "the counter has no number at '" + probe.options().counterPointer() + "'"));
    }
}
