package io.idempotency.ee.sample.problems;

import io.idempotency.ee.sample.problems.Problem.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Answers 400 with the list of everything that is wrong with a request. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException e) {
        List<Violation> violations = e.getConstraintViolations().stream()
                .map(v -> new Violation(field(v), v.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        Status status = Status.BAD_REQUEST;
        return Problem.response(new Problem(
                        status.getReasonPhrase(), status.getStatusCode(), "The request is not valid", violations))
                .build();
    }

    // The path begins with the Java method and its parameter, which clients know nothing of.
    private static String field(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
        return nodes.stream()
                .skip(nodes.size() > 2 ? 2 : 1)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."))
                .replace(".<list element>", "");
    }
}
