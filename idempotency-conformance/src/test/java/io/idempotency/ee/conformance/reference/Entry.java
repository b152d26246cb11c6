package io.idempotency.ee.conformance.reference;

/** What the reference service keeps of a key. */
final class Entry {

    final String fingerprint;
    final long since = System.nanoTime();
    final int generation;
    long until;
    Reply reply;
    int duplicates;
    int replays;
    boolean safe = true;

    Entry(String fingerprint, int generation) {
        this.fingerprint = fingerprint;
        this.generation = generation;
    }
}
