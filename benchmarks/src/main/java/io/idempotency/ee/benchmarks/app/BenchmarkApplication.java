package io.idempotency.ee.benchmarks.app;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** One path for each row of the table that the benchmark prints; all place the same order. */
@ApplicationPath("/api")
public class BenchmarkApplication extends Application {}
