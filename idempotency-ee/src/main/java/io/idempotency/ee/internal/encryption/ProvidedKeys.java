package io.idempotency.ee.internal.encryption;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.spi.KeyProvider;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;

/** Of the application's {@link KeyProvider}. */
public final class ProvidedKeys implements Keys {

    private final Instance<KeyProvider> providers;

    public ProvidedKeys(Instance<KeyProvider> providers) {
        this.providers = providers;
    }

    @Override
    public String current() {
        return ask(KeyProvider::currentKeyId);
    }

    @Override
    public Optional<SecretKey> find(String id) {
        return ask(provider -> provider.key(id));
    }

    private <T> T ask(Function<KeyProvider, T> question) {
        if (providers.isAmbiguous()) {
            throw new IdempotencyException(Message.SEVERAL_HOOKS, KeyProvider.class.getSimpleName());
        }
        Instance.Handle<KeyProvider> provider = providers.getHandle();
        try {
            return question.apply(provider.get());
        } finally {
            if (provider.getBean().getScope() == Dependent.class) {
                provider.destroy();
            }
        }
    }
}
