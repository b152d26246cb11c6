package io.idempotency.ee.internal.http.problem;

import io.idempotency.ee.spi.Problem;
import io.idempotency.ee.spi.ProblemRenderer;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The rendering of RFC 9457. */
final class ProblemJson implements ProblemRenderer {

    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    // Json.createObjectBuilder looks for the provider each time.
    private final JsonBuilderFactory json = Json.createBuilderFactory(Map.of());

    @Override
    public Response render(Problem problem) {
        String text = json.createObjectBuilder()
                .add("type", problem.type().toString())
                .add("title", problem.title())
                .add("status", problem.status())
                .add("detail", problem.detail())
                .add("instance", problem.instance().toString())
                .build()
                .toString();
        Response.ResponseBuilder response = Response.status(problem.status())
                .entity(text.getBytes(StandardCharsets.UTF_8))
                .type(PROBLEM_JSON)
                .header(HttpHeaders.LINK, "<" + problem.documentation() + ">; rel=\"describedby\"");
        problem.retryAfter().map(ProblemJson::seconds).ifPresent(s -> response.header(HttpHeaders.RETRY_AFTER, s));
        return response.build();
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
