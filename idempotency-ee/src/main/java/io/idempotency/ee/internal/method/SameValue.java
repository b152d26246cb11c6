package io.idempotency.ee.internal.method;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value and what was read back from its JSON are the same. Not by {@code equals} alone: that of a record with an
 * array, or of a list of a persistence provider, says no. A class without {@code equals} is compared by its JSON.
 */
final class SameValue {

    private final JsonBinding json;

    SameValue(JsonBinding json) {
        this.json = json;
    }

    boolean test(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        } else if (one instanceof Optional<?> left && other instanceof Optional<?> right) {
            return test(left.orElse(null), right.orElse(null));
        } else if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            return entries(left, right);
        } else if (one instanceof Set<?> left && other instanceof Set<?> right) {
            return members(left, right);
        } else if (one instanceof Collection<?> left && other instanceof Collection<?> right) {
            return elements(left, right);
        }
        return one.getClass() == other.getClass() ? ofOneClass(one, other) : one.equals(other);
    }

    private boolean ofOneClass(Object one, Object other) {
        if (one.getClass().isArray()) {
            return Array.getLength(one) == Array.getLength(other)
                    && IntStream.range(0, Array.getLength(one))
                            .allMatch(i -> test(Array.get(one, i), Array.get(other, i)));
        } else if (one.getClass().isRecord()) {
            return Stream.of(one.getClass().getRecordComponents())
                    .allMatch(component -> test(value(component, one), value(component, other)));
        }
        return one.equals(other)
                || (!hasEquals(one.getClass()) && json.write(one).equals(json.write(other)));
    }

    private boolean entries(Map<?, ?> left, Map<?, ?> right) {
        return left.size() == right.size()
                && left.entrySet().stream()
                        .allMatch(entry ->
                                right.containsKey(entry.getKey()) && test(entry.getValue(), right.get(entry.getKey())));
    }

    private boolean members(Set<?> left, Set<?> right) {
        return left.size() == right.size()
                && left.stream()
                        .allMatch(each -> right.contains(each) || right.stream().anyMatch(one -> test(each, one)));
    }

    private boolean elements(Collection<?> left, Collection<?> right) {
        Iterator<?> others = right.iterator();
        return left.size() == right.size() && left.stream().allMatch(each -> test(each, others.next()));
    }

    private static boolean hasEquals(Class<?> type) {
        try {
            return type.getMethod("equals", Object.class).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        Method accessor = component.getAccessor();
        try {
            return accessor.trySetAccessible() ? accessor.invoke(of) : null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
