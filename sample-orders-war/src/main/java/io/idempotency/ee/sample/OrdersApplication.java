package io.idempotency.ee.sample;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The order service's HTTP interface, below {@code /sample-orders/api}. */
@ApplicationPath("/api")
@OpenAPIDefinition(info = @Info(title = "Sample orders", version = "1"))
public class OrdersApplication extends Application {}
