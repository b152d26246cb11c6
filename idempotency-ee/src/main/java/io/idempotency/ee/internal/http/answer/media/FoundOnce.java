package io.idempotency.ee.internal.http.answer.media;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What is found out once for each class of the server. The map is the application's: a {@link ClassValue} would hang on the server's
 * class, and with it the class loader of each application that was ever deployed.
 */
public final class FoundOnce<T> {

    private final Map<Class<?>, T> found = new ConcurrentHashMap<>();
    private final Function<Class<?>, T> find;

    public FoundOnce(Function<Class<?>, T> find) {
        this.find = find;
    }

    public T of(Class<?> type) {
        return found.computeIfAbsent(type, find);
    }
}
