package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.argument.ArgumentKey;
import io.idempotency.ee.internal.key.ComparedCall;
import java.util.function.Supplier;

/**
 * What a call comes with.
 *
 * @param read its key
 * @param compared asked once, before the method runs
 * @param insideCaller whether a transaction is active
 */
record CallInput(ArgumentKey read, Supplier<ComparedCall> compared, boolean insideCaller) {}
