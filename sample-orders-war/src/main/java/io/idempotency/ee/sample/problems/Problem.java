package io.idempotency.ee.sample.problems;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/**
 * The body of an error, RFC 9457. Without a {@code type}, which stands for "see the status".
 *
 * @param title the status's name
 * @param status the HTTP status
 * @param detail what was wrong with this request; null when the status says it all
 * @param violations every broken constraint; null when it is not about constraints
 */
@JsonbPropertyOrder({"title", "status", "detail", "violations"})
public record Problem(String title, int status, String detail, List<Violation> violations) {

    static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A broken constraint.
     *
     * @param field where in the request
     * @param message which constraint
     */
    @JsonbPropertyOrder({"field", "message"})
    public record Violation(String field, String message) {}

    /** A problem without violations; the detail may be null. */
    public static Problem of(Response.StatusType status, String detail) {
        return new Problem(status.getReasonPhrase(), status.getStatusCode(), detail, null);
    }

    // No methods of an instance: Johnzon writes whatever a record's methods without parameters return.

    /** An exception that ends a request with 400. */
    public static BadRequestException badRequest(String detail, Throwable cause) {
        return new BadRequestException(response(Status.BAD_REQUEST, detail), cause);
    }

    /** The answer that carries such a problem. */
    public static Response response(Response.StatusType status, String detail) {
        return response(of(status, detail)).build();
    }

    /** 503 for a reason that passes soon. */
    public static Response unavailable(String detail) {
        return response(of(Status.SERVICE_UNAVAILABLE, detail))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    static Response.ResponseBuilder response(Problem problem) {
        return Response.status(problem.status()).type(MEDIA_TYPE).entity(problem);
    }
}
