package io.idempotency.ee.internal.key;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The fingerprints of one request: by the rule of today, and by those of records that earlier versions of the library have
 * written. A record is compared by its own rule, so that an upgrade does not turn a retry into another request.
 *
 * @param current by the rule of today
 * @param earlier by the rule of an earlier format; empty if there is none of that number
 */
public record Fingerprints(Fingerprint current, IntFunction<Optional<Fingerprint>> earlier) {

    /** Without any of before. */
    public static Fingerprints only(Fingerprint current) {
        return new Fingerprints(current, format -> Optional.empty());
    }

    /** Of a step of this request: the same key with another request has none of its steps. */
    public Fingerprints ofStep(RecordIdentity step) {
        return new Fingerprints(
                ofStep(step, current), format -> earlier.apply(format).map(one -> ofStep(step, one)));
    }

    private static Fingerprint ofStep(RecordIdentity step, Fingerprint request) {
        byte[] digest = new FramedDigest()
                .add(step.digest())
                .add("step")
                .add(request.digest())
                .bytes();
        return new Fingerprint(request.format(), digest);
    }

    public Optional<Fingerprint> of(int format) {
        return format == current.format() ? Optional.of(current) : earlier.apply(format);
    }
}
