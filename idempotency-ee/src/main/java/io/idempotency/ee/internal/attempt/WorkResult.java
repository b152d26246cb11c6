package io.idempotency.ee.internal.attempt;

import io.idempotency.ee.internal.record.Answer;

/** An answer with what is to become of it. An edge adds what it needs to give it back. */
public interface WorkResult {

    /** What is kept. */
    Answer answer();

    /** What is to become of it. */
    Verdict verdict();
}
