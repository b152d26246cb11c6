package io.idempotency.ee.cdi;

import io.idempotency.ee.ProblemRenderer;
import io.idempotency.ee.ScopeResolver;
import io.idempotency.ee.message.Message;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import java.util.function.Consumer;

/** Refuses two beans where one is asked. */
final class HookCheck {

    private static final List<Class<?>> HOOKS = List.of(ScopeResolver.class, ProblemRenderer.class);

    private HookCheck() {}

    static void check(BeanManager manager, Consumer<String> problems) {
        for (Class<?> hook : HOOKS) {
            try {
                manager.resolve(manager.getBeans(hook));
            } catch (AmbiguousResolutionException e) {
                problems.accept(Message.SEVERAL_HOOKS.text(hook.getSimpleName()));
            }
        }
    }
}
