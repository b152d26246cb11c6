package io.idempotency.ee.conformance.model;

import java.time.Instant;
import java.util.List;

/**
 * A run.
 *
 * @param target the address that was tested
 * @param profile whose rules it was held to
 * @param at when the run began
 * @param results of the cases, in the order of the specification
 */
public record Report(String target, Profile profile, Instant at, List<Result> results) {

    /** Returns whether a case failed that binds as much as the level, or more. */
    public boolean failed(Level level) {
        return results.stream().anyMatch(each -> each.failed() && each.level().compareTo(level) <= 0);
    }

    /** Returns how many passed, failed and could not be told, in words. */
    public String summary() {
        long passed = results.stream().filter(Result::passed).count();
        long failed = results.stream().filter(Result::failed).count();
        return "%d cases: %d passed, %d failed (%d must, %d should, %d may), %d not applicable"
                .formatted(
                        results.size(),
                        passed,
                        failed,
                        failures(Level.MUST),
                        failures(Level.SHOULD),
                        failures(Level.MAY),
                        results.size() - passed - failed);
    }

    private long failures(Level level) {
        return results.stream()
                .filter(each -> each.failed() && each.level() == level)
                .count();
    }
}
