package io.idempotency.ee.it.container.common;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything at the context root. */
@ApplicationPath("/")
public class TestApplication extends Application {}
