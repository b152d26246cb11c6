package io.idempotency.ee.internal.argument;

import io.idempotency.ee.NotCompared;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the arguments and the result of a method mean.
 *
 * @param keys where its arguments hold its key
 * @param compared the parameters by which two calls with one key are compared
 * @param returns what it declares to return
 */
public record CallSignature(KeyParameters keys, List<Compared> compared, Type returns) {

    /**
     * A parameter.
     *
     * @param label for messages
     */
    public record Compared(int index, String label) {}

    /**
     * Of a method.
     *
     * @param keyed the method, or the one that it overrides or implements, with the annotations of its parameters
     * @param described class and method, for messages
     * @throws IdempotencyException if a part of the key cannot be read, or an argument is never compared
     */
    public static CallSignature of(Method method, Method keyed, String described) {
        KeyParameters keys = KeyParameters.of(method, keyed, described);
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < method.getParameterCount(); i++) {
            int index = i;
            boolean left = Stream.of(method, keyed)
                    .anyMatch(each -> each.getParameters()[index].isAnnotationPresent(NotCompared.class));
            if (!left && !keys.isWhole(i)) {
                String label = KeyParameters.label(method.getParameters()[i], i);
                requireComparable(method.getParameterTypes()[i], described, label);
                compared.add(new Compared(i, label));
            }
        }
        return new CallSignature(keys, List.copyOf(compared), method.getGenericReturnType());
    }

    private static void requireComparable(Class<?> type, String described, String label) {
        if (type.getName().equals(Messages.OBJECT)) {
            throw new IdempotencyException(Message.OBJECT_MESSAGE, described, label);
        } else if (Envelopes.isOne(type)) {
            throw new IdempotencyException(Message.ENVELOPE, described, label, type.getSimpleName());
        }
    }
}
