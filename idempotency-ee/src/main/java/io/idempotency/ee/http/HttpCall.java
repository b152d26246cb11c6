package io.idempotency.ee.http;

import io.idempotency.ee.http.answer.AnswerRenderer;
import io.idempotency.ee.http.answer.ResourceMethod;
import io.idempotency.ee.key.RecordIdentity;
import java.net.URI;

/**
 * A request with a key, read and checked.
 *
 * @param identity where its record is found
 * @param fingerprint 32 bytes
 * @param rendering how its answer is rendered
 * @param insideCaller whether a transaction was active when it came
 * @param instance path of the request, for problems
 */
@SuppressWarnings("ArrayRecordComponent")
record HttpCall(
        ResourceMethod method,
        RecordIdentity identity,
        byte[] fingerprint,
        AnswerRenderer rendering,
        boolean insideCaller,
        URI instance) {}
