package io.idempotency.ee;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A call of {@link Idempotency#execute(IdempotentCall, Class, Idempotency.Work)} and its options. Immutable.
 */
public final class IdempotentCall {

    private final String operation;
    private final List<String> key;
    private final Optional<Object> compared;
    private final Optional<Duration> retention;
    private final OnConcurrent onConcurrent;

    private IdempotentCall(
            String operation,
            List<String> key,
            Optional<Object> compared,
            Optional<Duration> retention,
            OnConcurrent onConcurrent) {
        this.operation = operation;
        this.key = key;
        this.compared = compared;
        this.retention = retention;
        this.onConcurrent = onConcurrent;
    }

    /**
     * A call with nothing but its key.
     *
     * @param operation a name that no annotated method has; 1 to 255 characters out of {@code A-Z a-z 0-9 . _ - $}
     * @param key one part or several, none of them empty; no two different lists are one key
     */
    public static IdempotentCall of(String operation, String... key) {
        return new IdempotentCall(
                operation,
                Arrays.stream(key)
                        .map(part -> Objects.requireNonNullElse(part, ""))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                OnConcurrent.DEFAULT);
    }

    /**
     * Compares something with that of the first call with the key, by its JSON: what is another one is refused with a
     * {@link KeyReusedException}.
     */
    public IdempotentCall comparing(Object request) {
        return new IdempotentCall(operation, key, Optional.of(request), retention, onConcurrent);
    }

    /** Keeps the result for as long: above zero, ten years at the most. */
    public IdempotentCall retention(Duration newRetention) {
        return new IdempotentCall(operation, key, compared, Optional.of(newRetention), onConcurrent);
    }

    /** Says what happens while another call with the key is in flight. */
    public IdempotentCall onConcurrent(OnConcurrent policy) {
        return new IdempotentCall(operation, key, compared, retention, policy);
    }

    /** Its name. */
    public String operation() {
        return operation;
    }

    /** The parts of its key; an empty text for one that is null. */
    public List<String> key() {
        return key;
    }

    /** What is compared, if anything. */
    public Optional<Object> compared() {
        return compared;
    }

    /** Empty for that of the settings. */
    public Optional<Duration> retention() {
        return retention;
    }

    /** {@code DEFAULT} for that of the settings. */
    public OnConcurrent onConcurrent() {
        return onConcurrent;
    }

    /** The operation: all else is the caller's. */
    @Override
    public String toString() {
        return "IdempotentCall[" + operation + "]";
    }
}
