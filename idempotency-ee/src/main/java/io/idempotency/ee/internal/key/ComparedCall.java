package io.idempotency.ee.internal.key;

/**
 * What has to be the same for two calls in Java with one key to be the same call.
 *
 * @param arguments 32 bytes; a digest of the arguments that are compared
 */
@SuppressWarnings("ArrayRecordComponent")
public record ComparedCall(byte[] arguments) {

    /** Of this call to an identity. */
    public Fingerprints of(RecordIdentity identity) {
        byte[] digest = new FramedDigest()
                .add(identity.digest())
                .add("call")
                .add(arguments)
                .bytes();
        return Fingerprints.only(new Fingerprint(Format.CURRENT, digest));
    }

    /** Nothing of it: the digest could be compared with that of guessed arguments. */
    @Override
    public String toString() {
        return "ComparedCall[]";
    }
}
