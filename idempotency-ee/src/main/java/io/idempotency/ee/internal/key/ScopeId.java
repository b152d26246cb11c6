package io.idempotency.ee.internal.key;

import java.util.UUID;

/** What the records of a scope are found by: 122 bits of a digest of the caller, in the form of a random UUID. */
public record ScopeId(UUID uuid) {

    /** Nobody's. */
    public static ScopeId random() {
        return new ScopeId(UUID.randomUUID());
    }

    /** Nothing of it: it could be compared with that of a guessed name. */
    @Override
    public String toString() {
        return "ScopeId[]";
    }
}
