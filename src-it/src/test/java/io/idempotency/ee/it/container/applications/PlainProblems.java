package io.idempotency.ee.it.container.applications;

import io.idempotency.ee.spi.Problem;
import io.idempotency.ee.spi.ProblemRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** The application's own form. */
@ApplicationScoped
public class PlainProblems implements ProblemRenderer {

    @Override
    public Response render(Problem problem) {
        return Response.status(418)
                .type("text/plain")
                .header("X-Problem", problem.type())
                .entity(problem.status() + " " + problem.title())
                .build();
    }
}
