package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.argument.ArgumentKey;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.key.ComparedCall;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a call comes with.
 *
 * @param read its key
 * @param compared asked once, before the method runs
 * @param insideCaller whether a transaction is active
 * @param storing stores it, in the transaction of a step
 */
record CallInput(ArgumentKey read, Supplier<ComparedCall> compared, boolean insideCaller, Consumer<Attempt> storing) {}
