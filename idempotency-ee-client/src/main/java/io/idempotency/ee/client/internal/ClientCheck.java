package io.idempotency.ee.client.internal;

import io.idempotency.ee.client.KeyedClient;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Finds client interfaces whose calls would not keep their key, or would take it elsewhere. */
record ClientCheck(ClientSettings settings, ClientConfig config) {

    private static final String PROPAGATED = "org.eclipse.microprofile.rest.client.propagateHeaders";

    static boolean isKeyed(Class<?> client) {
        return Stream.concat(Stream.of(client), Arrays.stream(client.getMethods()))
                .anyMatch(each -> each.isAnnotationPresent(KeyedClient.class));
    }

    /** Texts with codes. */
    Stream<String> problems(Class<?> client) {
        return Stream.of(
                        Arrays.stream(client.getMethods())
                                .map(method -> new ClientMethod(method, settings))
                                .filter(ClientMethod::isKeyed)
                                .flatMap(this::ofMethod),
                        propagated(client),
                        redirected(client))
                .flatMap(each -> each);
    }

    private Stream<String> ofMethod(ClientMethod method) {
        if (method.isAsynchronous() && method.hasRetry()) {
            return Stream.of(ClientMessage.ENDLESS_RETRY.text(method));
        }
        return method.isAsynchronous() && method.keyParameter().isEmpty()
                ? Stream.of(ClientMessage.KEY_LOST.text(method, settings.header()))
                : Stream.empty();
    }

    private Stream<String> propagated(Class<?> client) {
        boolean propagated = client.isAnnotationPresent(RegisterClientHeaders.class)
                && config.text(PROPAGATED).stream()
                        .flatMap(names -> Arrays.stream(names.split(",")))
                        .anyMatch(name -> name.strip().equalsIgnoreCase(settings.header()));
        return propagated
                ? Stream.of(ClientMessage.PARENT_KEY.text(client.getName(), PROPAGATED, settings.header()))
                : Stream.empty();
    }

    private Stream<String> redirected(Class<?> client) {
        Stream<String> configKey = Optional.ofNullable(client.getAnnotation(RegisterRestClient.class)).stream()
                .map(RegisterRestClient::configKey)
                .filter(key -> !key.isEmpty());
        return Stream.concat(Stream.of(client.getName()), configKey)
                .map(name -> name + "/mp-rest/followRedirects")
                .filter(name -> config.text(name).filter(Boolean::parseBoolean).isPresent())
                .map(name -> ClientMessage.REDIRECTED.text(client.getName(), name));
    }
}
