package io.idempotency.ee.internal.attempt;

import io.idempotency.ee.Locking;
import io.idempotency.ee.internal.key.Fingerprints;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import io.idempotency.ee.internal.record.Claim;
import java.time.Instant;

/**
 * One request with a key.
 *
 * @param identity whose key it is, and where its record is found
 * @param operation the operation's name
 * @param fingerprints of the request
 * @param settings of its operation
 * @param insideCaller whether it takes part in a transaction of its caller instead of its own
 */
public record Attempt(
        RecordIdentity identity,
        String operation,
        Fingerprints fingerprints,
        ExecutionSettings settings,
        boolean insideCaller) {

    /** Of the record. */
    public RecordId id() {
        return identity.id();
    }

    /** Whose it is; counted, so that one caller does not keep out others. */
    public Scope scope() {
        return identity.scope();
    }

    /** The record that it will write if it is the first. */
    public Claim claimAt(Instant now) {
        return new Claim(
                id(),
                scope().id(),
                identity.parent(),
                operation,
                fingerprints.current(),
                now,
                now.plus(settings.retention()));
    }

    /**
     * How it claims its key, whatever its settings say: a race that is lost at the end cannot be replayed inside of a caller's
     * transaction, and a caller who has reached the limit of records may have one of this key.
     */
    public Locking locking() {
        return insideCaller || settings.maxRecords() > 0 ? Locking.PESSIMISTIC : settings.locking();
    }

    /** A step of this execution: in a transaction of its own, and as often as this one is attempted the same. */
    public Attempt step(String name) {
        RecordIdentity step = identity.step(name);
        ExecutionSettings claimed = new ExecutionSettings(
                settings.retention(), settings.waitLimit(), settings.onConcurrent(), Locking.PESSIMISTIC);
        return new Attempt(step, operation + "/" + name, fingerprints.ofStep(step), claimed, false);
    }
}
