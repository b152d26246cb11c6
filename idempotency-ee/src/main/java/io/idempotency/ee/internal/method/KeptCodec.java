package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.spi.KeptException;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A bean that is a {@link KeptException}.
 *
 * @param type the class of the exceptions
 * @param data what is stored of them
 */
public record KeptCodec(Class<?> type, Type data, Bean<?> bean) {

    /** What a bean is for; nothing if it is none, or does not say of which exception. */
    public static Stream<KeptCodec> of(Bean<?> bean) {
        return bean.getTypes().stream()
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(each -> each.getRawType() == KeptException.class)
                .filter(each -> each.getActualTypeArguments()[0] instanceof Class<?>)
                .map(each -> new KeptCodec(
                        (Class<?>) each.getActualTypeArguments()[0], each.getActualTypeArguments()[1], bean));
    }

    /**
     * The one for each class: an alternative goes first.
     *
     * @throws IdempotencyException if there are two
     */
    public static Map<Class<?>, KeptCodec> chosen(Collection<KeptCodec> codecs) {
        Map<Class<?>, KeptCodec> chosen = new HashMap<>();
        for (KeptCodec each : codecs) {
            List<KeptCodec> rivals =
                    codecs.stream().filter(one -> one.type == each.type).toList();
            List<KeptCodec> alternatives =
                    rivals.stream().filter(one -> one.bean.isAlternative()).toList();
            List<KeptCodec> left = alternatives.isEmpty() ? rivals : alternatives;
            if (left.size() > 1) {
                throw new IdempotencyException(
                        Message.SEVERAL_HOOKS, "KeptException<" + each.type.getSimpleName() + ", ...>");
            }
            chosen.put(each.type, left.get(0));
        }
        return chosen;
    }
}
