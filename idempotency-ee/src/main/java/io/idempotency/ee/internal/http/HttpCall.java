package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.argument.ArgumentKey;
import io.idempotency.ee.internal.http.answer.AnswerRenderer;
import io.idempotency.ee.internal.http.answer.ResourceMethod;
import io.idempotency.ee.internal.http.request.SentKey;
import io.idempotency.ee.internal.http.servlet.WatchedResponse;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request with a key, read and checked.
 *
 * @param rendering how its answer is rendered
 * @param response the servlet's; empty where JAX-RS is not in a servlet, or not behind our filter
 * @param insideCaller whether a transaction was active when it came
 * @param instance path of the request, for problems
 */
record HttpCall(
        ResourceMethod method,
        SentKey key,
        AnswerRenderer rendering,
        Optional<WatchedResponse> response,
        boolean insideCaller,
        URI instance) {

    /** The key that its header holds, or its arguments. */
    ArgumentKey keyWith(@Nullable Object[] arguments) {
        return key.key()
                .<ArgumentKey>map(ArgumentKey.Valid::new)
                .orElseGet(
                        () -> method.operation().keyParameters().orElseThrow().read(arguments));
    }
}
