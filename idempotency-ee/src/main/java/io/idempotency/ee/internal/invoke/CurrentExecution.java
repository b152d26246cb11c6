package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.Idempotency.Work;
import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.Locking;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the thread executes. Bound to the thread and not to a request, since jobs and messages have none. */
@ApplicationScoped
public class CurrentExecution implements IdempotencyContext {

    private static final int LONGEST_OPERATION = 255;
    private static final ThreadLocal<@Nullable Running> CURRENT = new ThreadLocal<>();

    @Inject
    Steps steps;

    /**
     * Runs the execution of an attempt, inside of another one perhaps.
     *
     * @param call stores what it was called with
     */
    static <T> T during(Attempt attempt, Consumer<Attempt> call, Supplier<T> execution) {
        Running outer = CURRENT.get();
        return during(new Running(attempt, outer, new FirstStep(attempt, call)), execution);
    }

    /** Runs a step of what is executed. */
    static <T> T duringStep(Attempt step, Supplier<T> execution) {
        Running outer = running();
        return during(new Running(step, outer, outer.firstStep), execution);
    }

    private static <T> T during(Running running, Supplier<T> execution) {
        Running outer = running.outer;
        CURRENT.set(running);
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
        return claimed().attempt.identity().child(named(name));
    }

    @Override
    public String nextChildKey(String name) {
        Running running = claimed();
        int number = running.uses.merge(named(name), 1, Integer::sum);
        return running.attempt.identity().child(name, number);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T, X extends Exception> T step(String name, Class<T> type, Work<? extends T, X> work) throws X {
        // Read from JSON of its type; null if the work has returned that.
        return (T) step(name, (Type) type, work);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T, X extends Exception> T step(String name, TypeLiteral<T> type, Work<? extends T, X> work) throws X {
        return (T) step(name, type.getType(), work);
    }

    @SuppressWarnings("unchecked")
    private <X extends Exception> @Nullable Object step(String name, Type type, Work<?, X> work) throws X {
        Callable<? extends @Nullable Object> call = work::call;
        Running running = claimed();
        try {
            return running.firstStep.around(call, stored -> steps.execute(running.step(name), type, stored));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // All that is checked is what the work has thrown.
            throw (X) e;
        }
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

    /** With its key claimed: else what it does outside of its transaction may be done for a request that is answered already. */
    private static Running claimed() {
        Running running = running();
        for (Running each = running; each != null; each = each.attempt.insideCaller() ? each.outer : null) {
            if (each.attempt.locking() == Locking.LATE) {
                throw new IdempotentCallException(Message.UNCLAIMED.text(each.attempt.operation()), null);
            }
        }
        return running;
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
        private final Set<String> steps = new HashSet<>();
        private final FirstStep firstStep;

        Running(Attempt attempt, @Nullable Running outer, FirstStep firstStep) {
            this.attempt = attempt;
            this.outer = outer;
            this.firstStep = firstStep;
        }

        Attempt step(String name) {
            Attempt step = attempt.step(name);
            if (!Operation.isLegal(name) || step.operation().length() > LONGEST_OPERATION) {
                throw new IdempotentCallException(Message.STEP_WITHOUT_NAME.text(attempt.operation(), name), null);
            } else if (!steps.add(name)) {
                throw new IdempotentCallException(Message.STEP_TWICE.text(attempt.operation(), name), null);
            }
            return step;
        }
    }
}
