package io.idempotency.ee.client.internal;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Sets the header where nobody has: last, so that it sees what others set. */
@Priority(Priorities.USER + 1000)
public final class KeyFilter implements ClientRequestFilter {

    private final ClientSettings settings;
    private final KeySource keys;

    public KeyFilter(ClientSettings settings, KeySource keys) {
        this.settings = settings;
        this.keys = keys;
    }

    @Override
    public void filter(ClientRequestContext request) {
        if (request.getHeaders().containsKey(settings.header())) {
            return;
        }
        BoundKey.current().ifPresentOrElse(key -> set(request, key), () -> {
            if (settings.methods().contains(request.getMethod())) {
                set(request, keys.next(CallDescription.of(request)));
            }
        });
    }

    private void set(ClientRequestContext request, String key) {
        request.getHeaders().putSingle(settings.header(), settings.value(key));
    }
}
