package io.idempotency.ee.internal.http.problem;

import java.net.URI;
import java.util.Locale;

/** The kinds of problem; the name is part of the stable type. */
enum ProblemKind {
    KEY_MISSING(400, "Idempotency key is missing"),
    KEY_MALFORMED(400, "Idempotency key is malformed"),
    TENANT_MISSING(400, "Tenant is missing"),
    BODY_UNREADABLE(400, "Request body could not be read"),
    CALLER_MISSING(403, "An authenticated caller is needed"),
    KEY_IN_FLIGHT(409, "A request with this idempotency key is in progress"),
    BODY_TOO_LARGE(413, "Request body is too large"),
    BODY_ENCODED(415, "Request body is encoded"),
    KEY_REUSED(422, "Idempotency key was used for another request"),
    TOO_MANY_RECORDS(429, "Too many idempotency keys"),
    NOT_PROTECTED(500, "The operation is not protected"),
    ANSWER_NOT_KEPT(500, "The answer could not be kept"),
    STORE_UNAVAILABLE(503, "Idempotency records are unavailable");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    URI type() {
        return URI.create(
                "urn:idempotency-ee:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
