package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import io.idempotency.ee.spi.AnswerSanitizer;
import io.idempotency.ee.spi.KeyProvider;
import io.idempotency.ee.spi.ProblemRenderer;
import io.idempotency.ee.spi.ScopeResolver;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import java.util.function.Consumer;

/** Refuses two beans where one is asked, and a bean beside the settings that it stands for. */
final class HookCheck {

    private static final List<Class<?>> HOOKS =
            List.of(ScopeResolver.class, ProblemRenderer.class, KeyProvider.class, AnswerSanitizer.class);

    private HookCheck() {}

    static void check(BeanManager manager, ApplicationSettings settings, Consumer<String> problems) {
        if (!settings.encryption().keys().isEmpty()
                && !manager.getBeans(KeyProvider.class).isEmpty()) {
            problems.accept(Message.KEYS_TWICE.text());
        }
        for (Class<?> hook : HOOKS) {
            try {
                manager.resolve(manager.getBeans(hook));
            } catch (AmbiguousResolutionException e) {
                problems.accept(Message.SEVERAL_HOOKS.text(hook.getSimpleName()));
            }
        }
    }
}
