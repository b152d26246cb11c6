package io.idempotency.ee.client;

import io.idempotency.ee.client.internal.Attempts;
import io.idempotency.ee.client.internal.CallDescription;
import io.idempotency.ee.client.internal.ClientSettings;
import io.idempotency.ee.client.internal.KeyFilter;
import io.idempotency.ee.client.internal.KeySource;
import io.idempotency.ee.client.internal.Repeatable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Sends requests of a JAX-RS {@code Client} with one key for each call, and repeats them with it: after a lost connection, 502,
 * 503 and 504, and after 409 with {@code Retry-After}, which it obeys. It repeats no other answer, and nothing that has a body
 * that can be read only once. Attempts and time are bounded by {@code idempotency.client.max-attempts} and
 * {@code idempotency.client.max-duration}.
 */
@ApplicationScoped
public class OutgoingCalls {

    /** Of Jersey, which would follow redirects to any host, with the key; others do not unless they are told to. */
    private static final String FOLLOW_REDIRECTS = "jersey.config.client.followRedirects";

    private static final String UNUSED = "idempotency-ee-client";

    @Inject
    KeySource keys;

    @Inject
    ClientSettings settings;

    /**
     * Sends a request until there is an answer that is not to be repeated, or no time is left.
     *
     * @return the last answer, whatever its status is
     * @throws jakarta.ws.rs.ProcessingException the last failure, where the last attempt got no answer
     */
    public Response send(OutgoingRequest request) {
        String key = request.name().map(keys::named).orElseGet(() -> keys.next(CallDescription.of(request)));
        boolean repeatable = request.entity().map(Repeatable::entity).orElse(true);
        return new Attempts(settings, repeatable).result(() -> once(request, key));
    }

    private Response once(OutgoingRequest request, String key) {
        // A target of its own, which has the filter: that one leaves a key alone that the application has set. Without
        // a
        // template, resolving them would return the application's target.
        WebTarget target =
                request.target().resolveTemplate(UNUSED, "").register(new KeyFilter(settings, any -> Optional.of(key)));
        if (target.getConfiguration().getProperty(FOLLOW_REDIRECTS) == null) {
            target.property(FOLLOW_REDIRECTS, false);
        }
        Invocation.Builder invocation = request.with().apply(target.request());
        return request.entity()
                .map(entity -> invocation.method(request.method(), entity))
                .orElseGet(() -> invocation.method(request.method()));
    }
}
