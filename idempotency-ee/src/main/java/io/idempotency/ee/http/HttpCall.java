package io.idempotency.ee.http;

import io.idempotency.ee.http.answer.AnswerRenderer;
import io.idempotency.ee.http.answer.ResourceMethod;
import java.net.URI;

/**
 * A request with a key, read and checked.
 *
 * @param rendering how its answer is rendered
 * @param insideCaller whether a transaction was active when it came
 * @param instance path of the request, for problems
 */
record HttpCall(ResourceMethod method, SentKey key, AnswerRenderer rendering, boolean insideCaller, URI instance) {}
