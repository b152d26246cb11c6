package io.idempotency.ee.sample.orders;

import io.idempotency.ee.client.KeyedClient;
import io.idempotency.ee.sample.payments.NewPayment;
import io.idempotency.ee.sample.payments.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The payment service, as orders see it. Without a path of its own, by which Jersey would take it for a resource; with a scope, by
 * which WildFly finds it.
 */
@ApplicationScoped
@RegisterRestClient(configKey = "payments")
@KeyedClient
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PaymentService {

    /** Charges. */
    @POST
    @Path("/payments")
    Payment charge(NewPayment payment);
}
