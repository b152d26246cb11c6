package io.idempotency.ee.client.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what the beans of this module are given. */
@ApplicationScoped
public class ClientWiring {

    @Produces
    @Singleton
    ClientSettings settings(ClientExtension extension) {
        return extension.settings();
    }

    @Produces
    @Dependent
    KeySource keys(@Any Instance<Object> beans) {
        try {
            return ExecutionKeys.from(beans);
        } catch (LinkageError e) {
            return new KeySource.Random();
        }
    }
}
