package io.idempotency.ee.http.problem;

import io.idempotency.ee.Problem;
import io.idempotency.ee.ProblemRenderer;
import jakarta.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The rendering of RFC 9457. */
final class ProblemJson implements ProblemRenderer {

    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    @Override
    public Response render(Problem problem) {
        String json = Json.createObjectBuilder()
                .add("type", problem.type().toString())
                .add("title", problem.title())
                .add("status", problem.status())
                .add("detail", problem.detail())
                .add("instance", problem.instance().toString())
                .build()
                .toString();
        Response.ResponseBuilder response = Response.status(problem.status())
                .entity(json.getBytes(StandardCharsets.UTF_8))
                .type(PROBLEM_JSON)
                .header(HttpHeaders.LINK, "<" + problem.documentation() + ">; rel=\"describedby\"");
        problem.retryAfter().map(ProblemJson::seconds).ifPresent(s -> response.header(HttpHeaders.RETRY_AFTER, s));
        return response.build();
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
