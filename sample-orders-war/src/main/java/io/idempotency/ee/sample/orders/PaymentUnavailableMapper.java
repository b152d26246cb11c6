package io.idempotency.ee.sample.orders;

import io.idempotency.ee.sample.problems.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Answers 503, which is not kept: the same request may succeed when it is sent again. */
@Provider
public class PaymentUnavailableMapper implements ExceptionMapper<PaymentUnavailableException> {

    private static final Logger LOG = System.getLogger(PaymentUnavailableMapper.class.getName());

    @Override
    public Response toResponse(PaymentUnavailableException e) {
        LOG.log(Level.WARNING, "An order was not paid", e);
        return Problem.unavailable("The order could not be paid. Try again.");
    }
}
