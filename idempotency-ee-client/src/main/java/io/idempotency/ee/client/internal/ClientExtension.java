package io.idempotency.ee.client.internal;

import io.idempotency.ee.client.KeyedClient;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the settings at deployment, and refuses client interfaces whose calls would not keep their key. */
public class ClientExtension implements Extension {

    private static final String REGISTERED = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    private final Set<Class<?>> clients = new LinkedHashSet<>();
    private @Nullable ClientSettings settings;

    void collect(@Observes ProcessAnnotatedType<?> event) {
        Class<?> type = event.getAnnotatedType().getJavaClass();
        if (type.isInterface() && (isKeyed(type) || isRegistered(type))) {
            clients.add(type);
        }
    }

    void validate(@Observes AfterDeploymentValidation event) {
        Consumer<String> problems = problem -> event.addDeploymentProblem(new DeploymentException(problem));
        ClientConfig config = ClientConfig.ofApplication();
        SettingsText text = new SettingsText(config::text, problems);
        text.refuseUnknownNames(config.names());
        ClientSettings read = text.read();
        settings = read;
        clients.forEach(client -> Arrays.stream(client.getMethods())
                .map(method -> new ClientMethod(method, read))
                .filter(ClientMethod::isKeyed)
                .forEach(method -> check(method, isKeyed(client), problems)));
    }

    ClientSettings settings() {
        return Objects.requireNonNull(settings, "before the deployment was validated");
    }

    private void check(ClientMethod method, boolean keyed, Consumer<String> problems) {
        if (method.isAsynchronous() && method.hasRetry()) {
            problems.accept(ClientMessage.ENDLESS_RETRY.text(method));
        } else if (method.isAsynchronous() && !(keyed && method.keyParameter().isPresent())) {
            problems.accept(ClientMessage.KEY_LOST.text(method, settings().header()));
        } else if (method.hasRetry() && !keyed) {
            problems.accept(ClientMessage.RETRY_WITHOUT_KEY.text(method));
        }
    }

    private static boolean isKeyed(Class<?> type) {
        return type.isAnnotationPresent(KeyedClient.class);
    }

    private static boolean isRegistered(Class<?> type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(each -> each.annotationType().getName().equals(REGISTERED));
    }
}
