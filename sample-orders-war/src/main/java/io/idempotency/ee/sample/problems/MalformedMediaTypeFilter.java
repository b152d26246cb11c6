package io.idempotency.ee.sample.problems;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Answers 400 to an {@code Accept} or {@code Content-Type} that is none: RESTEasy reads its {@code q} when it looks for the
 * method, and fails on one that is no number with 500.
 */
@Provider
@PreMatching
public class MalformedMediaTypeFilter implements ContainerRequestFilter {

    // RFC 9110, section 12.4.2.
    private static final Pattern WEIGHT = Pattern.compile("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!wellFormed(request)) {
            request.abortWith(Problem.response(Status.BAD_REQUEST, "A media type is not well-formed"));
        }
    }

    private static boolean wellFormed(ContainerRequestContext request) {
        try {
            return Stream.concat(request.getAcceptableMediaTypes().stream(), Stream.ofNullable(request.getMediaType()))
                    .map(MediaType::getParameters)
                    .filter(parameters -> parameters.containsKey("q"))
                    .allMatch(parameters -> WEIGHT.matcher(Objects.toString(parameters.get("q"), ""))
                            .matches());
        } catch (RuntimeException e) {
            // Each implementation has its own for what it cannot read.
            return false;
        }
    }
}
