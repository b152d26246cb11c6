package io.idempotency.ee.client.internal;

import io.idempotency.ee.client.KeyedClient;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.client.ClientRequestContext;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.RestClientDefinitionException;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/** Gives MicroProfile REST Clients with {@link KeyedClient} the filter, also those of {@link RestClientBuilder}. */
public final class KeyListener implements RestClientListener {

    /** A property of requests, by the standard. */
    private static final String METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    @Override
    public void onNewClient(Class<?> client, RestClientBuilder builder) {
        if (!ClientCheck.isKeyed(client)) {
            return;
        }
        ClientSettings settings = CDI.current().select(ClientSettings.class).get();
        KeySource keys = CDI.current().select(KeySource.class).get();
        // One of a builder may be none that the deployment has seen.
        new ClientCheck(settings, ClientConfig.ofApplication())
                .problems(client)
                .findFirst()
                .ifPresent(problem -> {
                    throw new RestClientDefinitionException(problem);
                });
        builder.register(new KeyFilter(settings, request -> key(request, settings, keys)));
    }

    private static Optional<String> key(ClientRequestContext request, ClientSettings settings, KeySource keys) {
        Method invoked = (Method) Objects.requireNonNull(request.getProperty(METHOD), METHOD);
        ClientMethod method = new ClientMethod(invoked, settings);
        if (!method.isKeyed()) {
            return Optional.empty();
        }
        return BoundKey.of(invoked).or(() -> {
            if (method.isAsynchronous()) {
                // The thread is not the caller's, so it is not known whose execution this is.
                throw new IllegalStateException(ClientMessage.NO_KEY_GIVEN.text(method, settings.header()));
            }
            return Optional.of(method.key(keys, CallDescription.of(invoked, request)));
        });
    }
}
