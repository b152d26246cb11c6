package io.idempotency.ee.client.internal;

import io.idempotency.ee.client.KeyedClient;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the settings at deployment, and refuses what {@link ClientCheck} finds. */
public class ClientExtension implements Extension {

    private final Set<Class<?>> clients = new LinkedHashSet<>();
    private @Nullable ClientSettings settings;

    void collect(@Observes @WithAnnotations(KeyedClient.class) ProcessAnnotatedType<?> event) {
        Class<?> type = event.getAnnotatedType().getJavaClass();
        if (type.isInterface()) {
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
        try {
            clients.stream()
                    .flatMap(client -> new ClientCheck(read, config).problems(client))
                    .forEach(problems);
        } catch (NoClassDefFoundError e) {
            // Without MicroProfile REST Client an interface that is made for it is no client.
        }
    }

    ClientSettings settings() {
        return Objects.requireNonNull(settings, "before the deployment was validated");
    }
}
