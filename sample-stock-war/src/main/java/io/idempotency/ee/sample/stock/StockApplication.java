package io.idempotency.ee.sample.stock;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Below {@code /sample-stock/api}. */
@ApplicationPath("/api")
public class StockApplication extends Application {}
