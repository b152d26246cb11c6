package io.idempotency.ee.conformance.model;

import java.util.Locale;

/** Whose rules a service is held to. */
public enum Profile {
    /** draft-ietf-httpapi-idempotency-key-header-07. */
    IETF,
    /** What Stripe publishes of its API v1. */
    STRIPE,
    /** The draft, where it says SHOULD read as MUST, and keys that are no String refused. */
    STRICT;

    /** Returns the name as the command line has it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
