package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.log.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the thread executes. Bound to the thread and not to a request, since jobs and messages have none. */
@ApplicationScoped
public class CurrentExecution implements IdempotencyContext {

    private static final ThreadLocal<@Nullable Attempt> CURRENT = new ThreadLocal<>();

    /** Runs the execution of an attempt, inside of another one perhaps. */
    static <T> T during(Attempt attempt, Supplier<T> execution) {
        Attempt outer = CURRENT.get();
        CURRENT.set(attempt);
        try {
            return execution.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    @Override
    public boolean isActive() {
        return CURRENT.get() != null;
    }

    @Override
    public String operation() {
        return current().operation();
    }

    @Override
    public String keyDigest() {
        return current().identity().hexadecimal();
    }

    @Override
    public boolean isJoined() {
        return current().insideCaller();
    }

    private static Attempt current() {
        Attempt attempt = CURRENT.get();
        if (attempt == null) {
            throw new IllegalStateException(Message.NO_EXECUTION.text());
        }
        return attempt;
    }
}
