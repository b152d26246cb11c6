package io.idempotency.ee.benchmarks;

/**
 * A slice with what it cost.
 *
 * @param serverCpu microseconds of the application server for each request
 * @param databaseCpu microseconds of all processes of PostgreSQL for each request
 * @param walBytes written to the log for each request
 */
record Sample(Slice slice, double serverCpu, double databaseCpu, double walBytes) {}
