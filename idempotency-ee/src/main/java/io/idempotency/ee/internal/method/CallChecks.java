package io.idempotency.ee.internal.method;

import io.idempotency.ee.IdempotentCall;
import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.internal.argument.ArgumentKey;
import io.idempotency.ee.internal.argument.KeyParameters;
import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.ExecutionSettings;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.KeptTypes;
import io.idempotency.ee.internal.operation.NamedOperation;
import io.idempotency.ee.internal.operation.NamedOperations;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.Operations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns a call of {@code execute} into its operation, or refuses it. */
@ApplicationScoped
public class CallChecks {

    private static final Duration LONGEST = Duration.ofDays(3650);
    /** Names are the application's constants; one that makes them up out of data must not fill the memory. */
    private static final int MOST_KNOWN = 1_000;

    private final Map<String, NamedOperation> known = new ConcurrentHashMap<>();
    /** By the name of the operation that they are steps of, which may be an annotated one. */
    private final Map<String, NamedOperation> steps = new ConcurrentHashMap<>();

    @Inject
    Operations annotated;

    @Inject
    NamedOperations named;

    /** Its operation with its options. */
    NamedOperation operation(IdempotentCall call) {
        NamedOperation operation = known.get(call.operation());
        if (operation == null) {
            operation = checked(call.operation());
            if (known.size() < MOST_KNOWN) {
                known.put(call.operation(), operation);
            }
        }
        if (call.retention().isEmpty()
                && call.onConcurrent() == OnConcurrent.DEFAULT
                && call.kept().isEmpty()) {
            return operation;
        }
        return new NamedOperation(
                operation.name(),
                settings(operation.execution(), call),
                operation.call().keeping(KeptTypes.of(call.kept())));
    }

    /** A step as an operation: with the limits of the operation that it is a step of. */
    NamedOperation step(Attempt step) {
        String execution = step.operation().substring(0, step.operation().indexOf('/'));
        NamedOperation operation = steps.get(execution);
        if (operation == null) {
            operation = named.find(execution);
            if (steps.size() < MOST_KNOWN) {
                steps.put(execution, operation);
            }
        }
        return new NamedOperation(step.operation(), step.settings(), operation.call());
    }

    /** Its key. */
    static ArgumentKey key(IdempotentCall call) {
        List<String> parts = call.key();
        return parts.isEmpty() || parts.contains("")
                ? new ArgumentKey.Missing("a part")
                : new ArgumentKey.Valid(KeyParameters.joined(parts));
    }

    private NamedOperation checked(String name) {
        if (!Operation.isLegal(name)) {
            throw refused(
                    "the operation name \"" + name + "\". Allowed: 1 to 255 characters out of A-Z a-z 0-9 . _ - $");
        } else if (annotated.all().stream().anyMatch(each -> each.name().equals(name))) {
            throw refused("the name of the annotated method " + name
                    + ", which keeps something else. Give it a name of its own");
        }
        return named.find(name);
    }

    private static ExecutionSettings settings(ExecutionSettings configured, IdempotentCall call) {
        Duration retention = call.retention().orElse(configured.retention());
        if (retention.isNegative() || retention.isZero() || retention.compareTo(LONGEST) > 0) {
            throw refused("a retention of " + retention + ". Allowed: above zero, " + LONGEST + " at the most");
        }
        return new ExecutionSettings(
                retention,
                configured.waitLimit(),
                call.onConcurrent() == OnConcurrent.DEFAULT ? configured.onConcurrent() : call.onConcurrent(),
                configured.locking());
    }

    private static IdempotentCallException refused(String what) {
        return new IdempotentCallException(Message.BAD_CALL.text(what), null);
    }
}
