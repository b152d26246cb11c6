package io.idempotency.ee.conformance.model;

/** How much a rule binds, as in RFC 2119. The strictest comes first. */
public enum Level {
    /** Who breaks it loses what idempotency keys are for, or what the profile's source requires. */
    MUST,
    /** There may be good reasons to do otherwise. */
    SHOULD,
    /** Reported for information; never makes a run fail. */
    MAY
}
