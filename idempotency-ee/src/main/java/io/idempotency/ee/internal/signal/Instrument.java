package io.idempotency.ee.internal.signal;

import io.idempotency.ee.IdempotencyOutcome;

/** What is counted or timed: names and units as the semantic conventions of OpenTelemetry have them. */
public enum Instrument {
    EXECUTIONS(
            "idempotency.executions", "{execution}", Kind.OPERATION_COUNTER, "Calls that ran and whose answer is kept"),
    REPLAYS(
            "idempotency.replays",
            "{replay}",
            Kind.OPERATION_COUNTER,
            "Calls that got the answer of an earlier execution"),
    CONFLICTS(
            "idempotency.conflicts",
            "{conflict}",
            Kind.OPERATION_COUNTER,
            "Calls whose key was in flight for too long"),
    MISMATCHES("idempotency.mismatches", "{mismatch}", Kind.OPERATION_COUNTER, "Calls with the key of another call"),
    UNAVAILABLE(
            "idempotency.unavailable",
            "{call}",
            Kind.OPERATION_COUNTER,
            "Calls that the store, or a failure that passes, kept from an answer"),
    FAILURES(
            "idempotency.failures", "{failure}", Kind.OPERATION_COUNTER, "Calls that ran and of which nothing is kept"),
    REFUSALS("idempotency.refusals", "{refusal}", Kind.OPERATION_COUNTER, "Calls that were refused before they ran"),
    BYPASSED(
            "idempotency.bypassed",
            "{call}",
            Kind.OPERATION_COUNTER,
            "Calls that ran unprotected, since their operation is switched off"),
    TAKEOVERS(
            "idempotency.takeovers",
            "{takeover}",
            Kind.OPERATION_COUNTER,
            "Expired records replaced by a new execution"),
    RACES_LOST(
            "idempotency.races.lost",
            "{transaction}",
            Kind.OPERATION_COUNTER,
            "Transactions rolled back since another attempt was faster"),
    WAIT(
            "idempotency.wait.duration",
            "s",
            Kind.OPERATION_TIMER,
            "Time that calls waited on this server; of calls that waited"),
    STORE(
            "idempotency.store.duration",
            "s",
            Kind.OPERATION_TIMER,
            "Time of a call in statements on the record's table"),
    REAPED("idempotency.reaper.records", "{record}", Kind.COUNTER, "Expired records deleted by this server"),
    REAPER_RUNS("idempotency.reaper.runs", "{run}", Kind.COUNTER, "Runs of this server's reaper that have succeeded"),
    REAPER_FAILURES(
            "idempotency.reaper.failures", "{run}", Kind.COUNTER, "Runs of this server's reaper that have failed");

    /** How it is measured. */
    public enum Kind {
        /** Adds up, by operation. */
        OPERATION_COUNTER,
        /** A histogram of durations, by operation. */
        OPERATION_TIMER,
        /** Adds up, for the server. */
        COUNTER
    }

    private final String text;
    private final String unit;
    private final Kind kind;
    private final String description;

    Instrument(String text, String unit, Kind kind, String description) {
        this.text = text;
        this.unit = unit;
        this.kind = kind;
        this.description = description;
    }

    /** The counter of an outcome. */
    static Instrument of(IdempotencyOutcome.Kind outcome) {
        return switch (outcome) {
            case EXECUTED -> EXECUTIONS;
            case REPLAYED -> REPLAYS;
            case CONFLICT -> CONFLICTS;
            case MISMATCH -> MISMATCHES;
            case UNAVAILABLE -> UNAVAILABLE;
            case FAILED -> FAILURES;
            case REFUSED -> REFUSALS;
        };
    }

    public String text() {
        return text;
    }

    /** In UCUM; what is counted is in braces. */
    public String unit() {
        return unit;
    }

    public Kind kind() {
        return kind;
    }

    public String description() {
        return description;
    }
}
