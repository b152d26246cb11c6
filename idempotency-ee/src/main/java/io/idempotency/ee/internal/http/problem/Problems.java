package io.idempotency.ee.internal.http.problem;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.internal.operation.ResourceOperation;
import io.idempotency.ee.spi.Problem;
import io.idempotency.ee.spi.ProblemRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Makes the responses of problems, by the application's renderer where it has one. */
@ApplicationScoped
public class Problems {

    private final URI documentation;
    private final ProblemRenderer renderer;

    @Inject
    Problems(ApplicationSettings settings, Instance<ProblemRenderer> renderers) {
        this.documentation = URI.create(settings.documentation());
        this.renderer = renderers.isResolvable() ? renderers.get() : standard(renderers);
    }

    /** Answered in the standard form all the same, since a problem is on its way to a client. */
    private static ProblemRenderer standard(Instance<ProblemRenderer> renderers) {
        if (renderers.isAmbiguous()) {
            Log.severe(new IdempotencyException(Message.SEVERAL_HOOKS, ProblemRenderer.class.getSimpleName()));
        }
        return new ProblemJson();
    }

    /** For the container's proxy only. */
    protected Problems() {
        this.documentation = URI.create("");
        this.renderer = new ProblemJson();
    }

    public Response keyMissing(ResourceOperation operation, URI instance) {
        return render(
                ProblemKind.KEY_MISSING,
                "This operation needs the header " + operation.request().header() + ".",
                instance);
    }

    public Response keyMalformed(ResourceOperation operation, URI instance, String reason) {
        return render(
                ProblemKind.KEY_MALFORMED,
                "The header " + operation.request().header() + " is not legal: " + reason + ".",
                instance);
    }

    /** @param part of the arguments that hold the key */
    public Response argumentMissing(URI instance, String part) {
        return render(
                ProblemKind.KEY_MISSING,
                "This operation takes its key from the request: " + part + " is not there.",
                instance);
    }

    /** The same for one that is no text. */
    public Response argumentMalformed(URI instance, String part, String reason) {
        return render(
                ProblemKind.KEY_MALFORMED,
                "This operation takes its key from the request: " + part + " cannot be read, since " + reason + ".",
                instance);
    }

    public Response callerMissing(URI instance) {
        return render(
                ProblemKind.CALLER_MISSING,
                "This operation takes idempotency keys of authenticated callers only.",
                instance);
    }

    public Response tenantMissing(ResourceOperation operation, URI instance) {
        return render(
                ProblemKind.TENANT_MISSING,
                "This operation needs one header "
                        + operation.request().identity().tenantHeader().orElseThrow() + ".",
                instance);
    }

    public Response bodyUnreadable(URI instance) {
        return render(ProblemKind.BODY_UNREADABLE, "The request ended before its body did.", instance);
    }

    public Response lengthMalformed(URI instance) {
        return render(
                ProblemKind.BODY_UNREADABLE,
                "The header Content-Length is not one decimal number, or is missing although there is a Content-Type.",
                instance);
    }

    /** Names what is taken instead (RFC 9110 section 12.5.3). */
    public Response bodyEncoded(URI instance) {
        Response problem =
                render(ProblemKind.BODY_ENCODED, "Send the body as it is, without Content-Encoding.", instance);
        return Response.fromResponse(problem)
                .header(HttpHeaders.ACCEPT_ENCODING, "identity")
                .build();
    }

    public Response bodyTooLarge(ResourceOperation operation, URI instance) {
        return render(
                ProblemKind.BODY_TOO_LARGE,
                "The body is over the limit of " + operation.request().maxBody() + " bytes.",
                instance);
    }

    public Response mismatch(ResourceOperation operation, URI instance) {
        return render(
                ProblemKind.KEY_REUSED,
                operation.answer().mismatchStatus(),
                "Use a new key for a new request; send the same request again for a retry.",
                instance,
                Optional.empty());
    }

    /** @param crowded whether many are refused, who would come back all at once if each were given the same time */
    public Response conflict(ResourceOperation operation, URI instance, boolean crowded) {
        Duration retryAfter = operation.answer().retryAfter();
        return render(
                ProblemKind.KEY_IN_FLIGHT,
                ProblemKind.KEY_IN_FLIGHT.status(),
                "Send the same request with the same key again later to get its answer.",
                instance,
                Optional.of(crowded ? RetrySpread.of(retryAfter) : retryAfter));
    }

    public Response tooManyRecords(ResourceOperation operation, URI instance) {
        return render(
                ProblemKind.TOO_MANY_RECORDS,
                ProblemKind.TOO_MANY_RECORDS.status(),
                "You have used as many idempotency keys as are kept for one caller. Send the same request with the same key again later.",
                instance,
                Optional.of(RetrySpread.of(operation.answer().retryAfter())));
    }

    public Response storeUnavailable(ResourceOperation operation, URI instance) {
        return render(
                ProblemKind.STORE_UNAVAILABLE,
                ProblemKind.STORE_UNAVAILABLE.status(),
                "Send the same request with the same key again later; it will not be executed twice.",
                instance,
                Optional.of(operation.answer().retryAfter()));
    }

    public Response refused(IdempotencyException refusal, URI instance) {
        return render(
                switch (refusal.reason()) {
                    case NOT_PROTECTED, NOT_BOUND, BODY_CONSUMED, SELF_CALL, NOT_INTERCEPTED ->
                        ProblemKind.NOT_PROTECTED;
                    case CALLER_WITHOUT_NAME, CALLER_UNKNOWN, TENANT_WITHOUT_NAME, TENANT_UNKNOWN ->
                        ProblemKind.NOT_PROTECTED;
                    default -> ProblemKind.ANSWER_NOT_KEPT;
                },
                "The server's log has more under " + refusal.reason().id() + ".",
                instance);
    }

    private Response render(ProblemKind kind, String detail, URI instance) {
        return render(kind, kind.status(), detail, instance, Optional.empty());
    }

    private Response render(ProblemKind kind, int status, String detail, URI instance, Optional<Duration> retryAfter) {
        return renderer.render(
                new Problem(kind.type(), kind.title(), status, detail, instance, documentation, retryAfter));
    }
}
