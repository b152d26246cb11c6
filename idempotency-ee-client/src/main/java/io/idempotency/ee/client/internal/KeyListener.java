package io.idempotency.ee.client.internal;

import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/** Gives every MicroProfile REST Client the filter, also those of {@link RestClientBuilder}. */
public final class KeyListener implements RestClientListener {

    @Override
    public void onNewClient(Class<?> client, RestClientBuilder builder) {
        builder.register(new KeyFilter(
                CDI.current().select(ClientSettings.class).get(),
                CDI.current().select(KeySource.class).get()));
    }
}
