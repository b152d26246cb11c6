package io.idempotency.ee.internal.method;

/**
 * How what comes of a call is kept.
 *
 * @param type of its result
 * @param thrown the exceptions
 */
record Outcomes(ResultType type, ResultJson results, ThrownJson thrown) {}
