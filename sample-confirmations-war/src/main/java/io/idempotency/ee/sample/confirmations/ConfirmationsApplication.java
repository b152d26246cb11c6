package io.idempotency.ee.sample.confirmations;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Below {@code /sample-confirmations/api}. */
@ApplicationPath("/api")
public class ConfirmationsApplication extends Application {}
