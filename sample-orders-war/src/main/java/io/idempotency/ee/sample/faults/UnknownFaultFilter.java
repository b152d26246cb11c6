package io.idempotency.ee.sample.faults;

import io.idempotency.ee.sample.problems.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Refuses a misspelt fault, which would otherwise look like a request that nothing could break. */
@Provider
@ApplicationScoped
public class UnknownFaultFilter implements ContainerRequestFilter {

    private static final Set<String> BREAKABLE = Set.of("POST", "PATCH");

    @Inject
    DemoFaults faults;

    @Override
    public void filter(ContainerRequestContext request) {
        if (BREAKABLE.contains(request.getMethod()) && faults.unknown()) {
            request.abortWith(Problem.response(
                    Response.Status.BAD_REQUEST,
                    "X-Demo-Fault is one of delay:MILLIS, throw, return:STATUS, halt, halt-after, lost-request,"
                            + " lost-answer, cut-answer"));
        }
    }
}
