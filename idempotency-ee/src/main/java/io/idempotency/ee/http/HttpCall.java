package io.idempotency.ee.http;

import io.idempotency.ee.http.answer.AnswerRenderer;
import io.idempotency.ee.http.answer.ResourceMethod;
import io.idempotency.ee.http.servlet.WatchedResponse;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * A request with a key, read and checked.
 *
 * @param id of the record, a UUID made of the digest of scope, operation and key
 * @param fingerprint 32 bytes
 * @param rendering how its answer is rendered
 * @param response the servlet's; empty where JAX-RS is not in a servlet, or not behind our filter
 * @param insideCaller whether a transaction was active when it came
 * @param instance path of the request, for problems
 */
@SuppressWarnings("ArrayRecordComponent")
record HttpCall(
        ResourceMethod method,
        UUID id,
        byte[] fingerprint,
        AnswerRenderer rendering,
        Optional<WatchedResponse> response,
        boolean insideCaller,
        URI instance) {}
