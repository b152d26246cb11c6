package io.idempotency.ee.client.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.Optional;
import java.util.function.Function;

/** Sets the header where nobody has: last, so that it sees what others set. */
@Priority(Priorities.USER + 1000)
public final class KeyFilter implements ClientRequestFilter {

    private final ClientSettings settings;
    private final Function<ClientRequestContext, Optional<String>> key;

    /** @param key of a request, if it has one */
    public KeyFilter(ClientSettings settings, Function<ClientRequestContext, Optional<String>> key) {
        this.settings = settings;
        this.key = key;
    }

    @Override
    public void filter(ClientRequestContext request) {
        if (!request.getHeaders().containsKey(settings.header())) {
            key.apply(request)
                    .ifPresent(each -> request.getHeaders().putSingle(settings.header(), settings.value(each)));
        }
    }
}
