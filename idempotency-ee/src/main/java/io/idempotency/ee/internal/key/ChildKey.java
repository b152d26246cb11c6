package io.idempotency.ee.internal.key;

/** Keys derived from an identity, by a digest: none of them gives away the identity, or another key. */
final class ChildKey {

    private static final String NAMED = "idempotency-ee child key";
    private static final String NUMBERED = "idempotency-ee numbered child key";

    private final byte[] parent;

    ChildKey(byte[] parent) {
        this.parent = parent;
    }

    String named(String name) {
        return text(new FramedDigest().add(NAMED).add(parent).add(name));
    }

    String numbered(String name, int number) {
        return text(new FramedDigest().add(NUMBERED).add(parent).add(name).add(Integer.toString(number)));
    }

    private static String text(FramedDigest digest) {
        return RecordId.of(digest.bytes()).toString();
    }
}
