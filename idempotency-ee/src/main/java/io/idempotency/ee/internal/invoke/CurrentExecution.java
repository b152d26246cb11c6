package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.log.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the thread executes. Bound to the thread and not to a request, since jobs and messages have none. */
@ApplicationScoped
public class CurrentExecution implements IdempotencyContext {

    private static final ThreadLocal<@Nullable Running> CURRENT = new ThreadLocal<>();

    /** Runs the execution of an attempt, inside of another one perhaps. */
    static <T> T during(Attempt attempt, Supplier<T> execution) {
        Running outer = CURRENT.get();
        CURRENT.set(new Running(attempt, outer));
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

    /** Whether the thread executes this key already: waiting for it would be waiting for oneself. */
    static boolean isInside(Attempt attempt) {
        for (Running each = CURRENT.get(); each != null; each = each.outer) {
            if (each.attempt.id().equals(attempt.id())) {
                return true;
            }
        }
        return false;
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

    @Override
    public String childKey(String name) {
        return current().identity().child(named(name));
    }

    @Override
    public String nextChildKey(String name) {
        int number = running().uses.merge(named(name), 1, Integer::sum);
        return current().identity().child(name, number);
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a child key is blank");
        }
        return name;
    }

    private static Attempt current() {
        return running().attempt;
    }

    private static Running running() {
        Running running = CURRENT.get();
        if (running == null) {
            throw new IllegalStateException(Message.NO_EXECUTION.text());
        }
        return running;
    }

    /** An attempt, and the one that it is called from. */
    private static final class Running {

        private final Attempt attempt;
        private final @Nullable Running outer;
        private final Map<String, Integer> uses = new HashMap<>();

        Running(Attempt attempt, @Nullable Running outer) {
            this.attempt = attempt;
            this.outer = outer;
        }
    }
}
