package io.idempotency.ee.conformance.reference;

import io.idempotency.ee.conformance.model.Profile;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One thing that the reference service does wrong, and the cases that have to notice. The numbers are those of the faults
 * found in other libraries; F3 looks as F2 does over HTTP, F18 and F20 are not seen there. A question mark is at a case
 * that notices it only if requests meet in a certain order.
 */
public enum Fault {
    NONE(""),
    /** It knows no keys. */
    KNOWS_NO_KEYS("KEY-16 KEY-17 KEY-18 KEY-19 KEY-24 KEY-25 REP-01 REP-03 REP-05 REP-06 REP-07 "
            + "REP-08 REP-09 REP-10 REP-13 REP-14 MIS-01 MIS-02 MIS-03 MIS-09 CON-01 CON-02 "
            + "CON-03 CON-04 CON-12 LOSS-01 LOSS-02 LOSS-03 LOSS-04 ERR-04 SIZE-01 SIZE-02 "
            + "TIME-03"),
    // F1
    RACE("MIS-09 CON-01 CON-02 CON-03 CON-04 CON-12 LOSS-02 LOSS-04"),
    FULL_QUEUE_PASSES("CON-03"),
    // F2
    LEASE_RUNS_OUT("CON-12 LOSS-02"),
    // F4
    STUCK_AFTER_CRASH("TIME-04"),
    STUCK_AFTER_CUT("LOSS-01"),
    // F5
    KEPT_THOUGH_ROLLED_BACK("ERR-06 ERR-08"),
    // F6
    COMMITTED_THOUGH_FAILED("ERR-06"),
    // F7
    STUCK_AFTER_FAILURE("ERR-05 ERR-08"),
    // F8
    BODY_NOT_COMPARED("MIS-01 MIS-02 MIS-04 SIZE-02"),
    QUERY_NOT_COMPARED("MIS-07"),
    BODY_CUT_OFF("SIZE-02"),
    KEY_FOR_ALL_OPERATIONS("SCO-01"),
    EXPIRED_REPLAYED("TIME-02"),
    // F9
    KEY_FOR_ALL_CALLERS("SCO-02 SCO-03"),
    COOKIE_REPLAYED("REP-11"),
    REFUSAL_SHOWS_ANSWER("MIS-04"),
    // F10
    FRAMING_REPLAYED("REP-12"),
    ENCODING_REPLAYED("REP-13"),
    // F11
    ONLY_LOCATION_KEPT("REP-04 REP-06 REP-07"),
    FIRST_VALUE_KEPT("REP-07"),
    // F12
    SENT_BEFORE_SAFE("TIME-03"),
    // F13
    VIOLATION_IS_500("CON-04 CON-05 CON-07 LOSS-02 LOSS-04?"),
    // F14
    LARGE_UNPROTECTED("SIZE-01 SIZE-02"),
    // F15
    DUPLICATES_HOLD_THREADS("CON-11"),
    // F16
    REPLAY_BEFORE_LOGIN("SCO-04"),
    // F17
    AUDIT_BEFORE_CHECK("BASE-02 KEY-16 KEY-17 KEY-18 KEY-19 KEY-22 KEY-23 KEY-24 KEY-25 REP-01 REP-09 "
            + "REP-10 MIS-03 MIS-06 MIS-09 CON-01 CON-02 CON-03 CON-09 CON-10 CON-12 LOSS-01 "
            + "LOSS-02 LOSS-03 LOSS-04 SCO-02 SCO-03 ERR-06 SIZE-01 TIME-04"),
    // F19
    BODY_IS_THE_KEY("BASE-02 KEY-22 KEY-23 CON-10 SCO-03 SIZE-01 SIZE-02"),
    // F21
    RETENTION_UNREAD("TIME-01"),
    // The key.
    KEY_NOT_NEEDED("KEY-01"),
    REFUSAL_WITHOUT_WORDS("KEY-03 MIS-05"),
    EMPTY_HEADER_TAKEN("KEY-04"),
    EMPTY_KEY_TAKEN("KEY-05"),
    ANY_TEXT_IS_A_KEY("KEY-04 KEY-05 KEY-06 KEY-07 KEY-08 KEY-09 KEY-10 KEY-11 KEY-12 KEY-13 KEY-14 "
            + "KEY-15 KEY-16 KEY-19 KEY-23 KEY-26"),
    FIRST_LINE_WINS("KEY-11"),
    BARE_IS_ANOTHER("KEY-13 KEY-14 KEY-15 KEY-26"),
    BARE_TAKEN("KEY-13 KEY-14 KEY-15"),
    PARAMETERS_ARE_THE_KEY("KEY-16"),
    NO_ESCAPES("KEY-17"),
    NO_PUNCTUATION("KEY-18"),
    KEY_OF_36("KEY-19 KEY-23"),
    KEY_WITHOUT_CASE("KEY-22"),
    KEY_CUT_OFF("KEY-23"),
    KEY_OF_ANY_LENGTH("KEY-21"),
    // The replay.
    FIRST_IS_MARKED("BASE-03 SCO-01 SCO-02 ERR-08"),
    REPLAY_IS_NOT_MARKED("REP-08"),
    REPLAY_IS_200("KEY-16 KEY-17 KEY-18 KEY-19 KEY-24 KEY-25 REP-02 REP-09 REP-10 REP-14 MIS-06 "
            + "CON-04 CON-08 LOSS-01 ERR-04 SIZE-01 TIME-03"),
    REPLAY_IS_FORMATTED("KEY-16 KEY-17 KEY-18 KEY-19 KEY-24 KEY-25 REP-03 REP-09 REP-10 REP-13 REP-14 "
            + "MIS-06 CON-04 CON-08 LOSS-01 ERR-04 SIZE-01 TIME-03"),
    REPLAY_IS_ELSEWHERE("REP-05"),
    REPLAY_LOSES_TYPE("REP-04"),
    FEW_REPLAYS("REP-09 CON-03?"),
    FEW_KEYS("REP-10"),
    TYPE_TWICE("REP-15"),
    USER_AGENT_COMPARED("REP-14"),
    // Refusals.
    MISMATCH_IS_400("MIS-01"),
    MISMATCH_FORGETS("MIS-06"),
    MISMATCH_EXECUTES("MIS-01 MIS-02 MIS-03 MIS-09 SIZE-02"),
    MISMATCH_IS_MARKED("MIS-07 SAFE-05"),
    IN_FLIGHT_IS_423("CON-04 CON-05 LOSS-02 LOSS-04?"),
    IN_FLIGHT_FOR_EVER("CON-01 CON-02 CON-03 CON-04 CON-08 CON-12 LOSS-02 LOSS-04?"),
    IN_FLIGHT_WITHOUT_WORDS("CON-06 CON-07"),
    ONE_AT_A_TIME("CON-09 CON-10 CON-11"),
    // Failures.
    INVALID_EXECUTED("ERR-01"),
    INVALID_KEPT("ERR-02"),
    UNREADABLE_IS_500("MIS-08 ERR-03"),
    REFUSED_AGAIN_OTHERWISE("ERR-04"),
    UNAUTHORIZED_KEPT("SCO-05"),
    FAILURE_KEPT("ERR-08"),
    TOO_LARGE_TAKEN("SIZE-03"),
    // Other methods and restarts.
    GET_NEEDS_KEY("SAFE-01"),
    GET_REPLAYED("SAFE-03"),
    GET_SHARES_KEYS("SAFE-02"),
    OPTIONS_NEEDS_KEY("SAFE-04"),
    FORGETS_AT_RESTART("TIME-03"),
    // Of Stripe's profile.
    KEY_NEEDED(Profile.STRIPE, "KEY-02"),
    KEY_OF_256(Profile.STRIPE, "KEY-20"),
    FAILURE_FORGOTTEN(Profile.STRIPE, "ERR-07"),
    INVALID_IS_FINAL(Profile.STRIPE, "ERR-02");

    private final Profile profile;
    private final Set<String> caught;

    Fault(String caught) {
        this(Profile.IETF, caught);
    }

    Fault(Profile profile, String caught) {
        this.profile = profile;
        this.caught = caught.isEmpty() ? Set.of() : Set.of(caught.split(" "));
    }

    public Profile profile() {
        return profile;
    }

    /** The ids of the cases that have to notice it. */
    public Set<String> caught() {
        return ids(id -> !id.endsWith("?"));
    }

    /** The ids of those that notice it at times. */
    public Set<String> sometimes() {
        return ids(id -> id.endsWith("?"));
    }

    /** What the kit is told of the retention. */
    public List<String> timing() {
        return timed() ? List.of("--retention", Keyed.RETENTION.toString()) : List.of();
    }

    boolean timed() {
        return Set.of(EXPIRED_REPLAYED, RETENTION_UNREAD, NONE).contains(this);
    }

    private Set<String> ids(Predicate<String> wanted) {
        return caught.stream().filter(wanted).map(id -> id.replace("?", "")).collect(Collectors.toSet());
    }
}
