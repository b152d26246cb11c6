package io.idempotency.ee.internal.http.inprocess.server;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What came of one request.
 *
 * @param plain answer of the twin without the annotation
 * @param second what the same request got when it was sent again
 * @param plainCalls of the method without the annotation
 * @param calls of the method with it
 * @param effects rows that these have left
 * @param records rows of the library
 */
public record Compared(
        Answer plain, Answer first, Answer second, int plainCalls, int calls, long effects, long records) {

    private static final String MARKER = "Idempotent-Replayed";

    /** Executed once, and replayed. */
    public Compared isKept() {
        isReplayed();
        assertThat(effects).as("effects of %s", first).isEqualTo(1);
        return this;
    }

    /** The answer is kept, and what the method did is not. */
    public Compared isKeptWithoutEffects() {
        isReplayed();
        assertThat(effects).as("effects of %s", first).isZero();
        return this;
    }

    /** Nothing is kept: the second request is executed as the first was. */
    public Compared isReleased() {
        assertThat(first).isEqualTo(plain);
        assertReleased();
        return this;
    }

    /** There is no writer: a server error as without the annotation, in the library's words. */
    public Compared isNotWritable() {
        assertThat(plain.status()).isEqualTo(500);
        assertThat(first.status()).isEqualTo(500);
        assertThat(first.body()).contains("IDEM-205");
        assertReleased();
        return this;
    }

    private void assertReleased() {
        assertThat(second).isEqualTo(first);
        assertThat(plainCalls).as("calls of the plain twin").isEqualTo(1);
        assertThat(calls).as("calls").isEqualTo(2);
        assertThat(effects).as("effects of %s", first).isZero();
        assertThat(records).as("records").isZero();
    }

    /** Refused before the method, and so again. */
    public Compared isNotRun() {
        assertThat(first).isEqualTo(plain);
        assertThat(second).isEqualTo(first);
        assertThat(plainCalls + calls).as("calls").isZero();
        assertThat(records).as("records").isZero();
        return this;
    }

    private void isReplayed() {
        assertThat(first).isEqualTo(plain);
        assertThat(second).isEqualTo(first.with(MARKER, "true"));
        assertThat(plainCalls).as("calls of the plain twin").isEqualTo(1);
        assertThat(calls).as("calls").isEqualTo(1);
        assertThat(records).as("records").isEqualTo(1);
    }
}
