package io.idempotency.ee.it.container.downstream;

import io.idempotency.ee.client.KeyedClient;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The client of {@link ChargeResource}. */
@Path("charges/{label}")
@Produces("text/plain")
@RegisterRestClient(configKey = "charges")
@RegisterProvider(AuditingFilter.class)
@KeyedClient
public interface Charges {

    /** What is charged. */
    record Charge(String item, int cents) {}

    @POST
    String charge(@PathParam("label") String label, Charge charge);

    @POST
    @KeyedClient(name = "fee")
    String fee(@PathParam("label") String label, Charge charge);

    @POST
    @Path("flaky")
    String flaky(@PathParam("label") String label, Charge charge);

    @POST
    @Path("flaky")
    @Retry(maxRetries = 3, delay = 0, jitter = 0)
    String retried(@PathParam("label") String label, Charge charge);

    @POST
    CompletionStage<String> later(
            @HeaderParam("Idempotency-Key") String key, @PathParam("label") String label, Charge charge);
}
