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
    private final Options options;

    private IdempotentCall(String operation, List<String> key, Options options) {
        this.operation = operation;
        this.key = key;
        this.options = options;
    }

    /**
     * A call with nothing but its key.
     *
     * @param operation a name that no annotated method has; 1 to 255 characters out of {@code A-Z a-z 0-9 . _ - $}
     * @param key one part or several, none of them empty; no two different lists are one key
     */
    public static IdempotentCall of(String operation, String... key) {
        List<String> parts = Arrays.stream(key)
                .map(part -> Objects.requireNonNullElse(part, ""))
                .toList();
        Options none = new Options(Optional.empty(), Optional.empty(), OnConcurrent.DEFAULT, List.of());
        return new IdempotentCall(operation, parts, none);
    }

    /**
     * Compares something with that of the first call with the key, by its JSON: what is another one is refused with a
     * {@link KeyReusedException}.
     */
    public IdempotentCall comparing(Object request) {
        return with(new Options(Optional.of(request), options.retention, options.onConcurrent, options.kept));
    }

    /** Keeps the result for as long: above zero, ten years at the most. */
    public IdempotentCall retention(Duration newRetention) {
        return with(new Options(options.compared, Optional.of(newRetention), options.onConcurrent, options.kept));
    }

    /** Says what happens while another call with the key is in flight. */
    public IdempotentCall onConcurrent(OnConcurrent policy) {
        return with(new Options(options.compared, options.retention, policy, options.kept));
    }

    /** Keeps exceptions of these classes as an outcome, by the rules of {@link Idempotent#keepExceptions()}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final IdempotentCall keeping(Class<? extends Exception>... exceptions) {
        return with(new Options(options.compared, options.retention, options.onConcurrent, List.of(exceptions)));
    }

    private IdempotentCall with(Options changed) {
        return new IdempotentCall(operation, key, changed);
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
        return options.compared;
    }

    /** Empty for that of the settings. */
    public Optional<Duration> retention() {
        return options.retention;
    }

    /** {@code DEFAULT} for that of the settings. */
    public OnConcurrent onConcurrent() {
        return options.onConcurrent;
    }

    /** The exceptions that are kept; none by default. */
    public List<Class<? extends Exception>> kept() {
        return options.kept;
    }

    /** The operation: all else is the caller's. */
    @Override
    public String toString() {
        return "IdempotentCall[" + operation + "]";
    }

    private record Options(
            Optional<Object> compared,
            Optional<Duration> retention,
            OnConcurrent onConcurrent,
            List<Class<? extends Exception>> kept) {}
}
