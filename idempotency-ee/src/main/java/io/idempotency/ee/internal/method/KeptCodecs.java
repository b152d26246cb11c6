package io.idempotency.ee.internal.method;

import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.internal.operation.KeptTypes;
import io.idempotency.ee.spi.KeptException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How each list of exceptions is kept. */
@ApplicationScoped
public class KeptCodecs {

    /** Lists are the application's constants. */
    private static final int MOST_KNOWN = 1_000;

    private final Map<List<Class<? extends Exception>>, ThrownJson> known = new ConcurrentHashMap<>();
    private volatile @Nullable Map<Class<?>, ThrownForm> codecs;

    @Inject
    @Any
    Instance<KeptException<?, ?>> beans;

    @Inject
    JsonBinding json;

    /**
     * How exceptions are kept.
     *
     * @param described class and method, or name, for messages
     * @throws IdempotentCallException if one of them cannot be
     */
    ThrownJson of(String described, KeptTypes kept) {
        ThrownJson found = known.get(kept.types());
        if (found == null) {
            found = new ThrownJson(json, kept.types().isEmpty() ? Map.of() : forms(described, kept.types()));
            if (known.size() < MOST_KNOWN) {
                known.put(kept.types(), found);
            }
        }
        return found;
    }

    private Map<Class<?>, ThrownForm> forms(String described, List<Class<? extends Exception>> types) {
        Map<Class<?>, ThrownForm> own = codecs();
        KeptCheck.of(described, types, own.keySet()).ifPresent(wrong -> {
            throw new IdempotentCallException(String.valueOf(wrong.getMessage()), wrong);
        });
        return KeptCheck.stored(types, own.keySet())
                .collect(Collectors.toMap(type -> type, type -> Optional.ofNullable(own.get(type))
                        .orElseGet(() -> ThrownForm.OfMessage.of(type))));
    }

    private Map<Class<?>, ThrownForm> codecs() {
        Map<Class<?>, ThrownForm> made = codecs;
        if (made == null) {
            made = make();
            codecs = made;
        }
        return made;
    }

    private Map<Class<?>, ThrownForm> make() {
        Map<Object, KeptException<?, ?>> objects = new HashMap<>();
        List<KeptCodec> found = new ArrayList<>();
        for (Instance.Handle<KeptException<?, ?>> handle : beans.handles()) {
            objects.put(handle.getBean(), handle.get());
            KeptCodec.of(handle.getBean()).forEach(found::add);
        }
        Map<Class<?>, ThrownForm> forms = new HashMap<>();
        KeptCodec.chosen(found).forEach((type, codec) -> forms.put(type, form(codec, objects.get(codec.bean()))));
        return forms;
    }

    /** By its types it takes the exceptions of its class, and what it has made of them. */
    @SuppressWarnings("unchecked")
    private static ThrownForm form(KeptCodec codec, @Nullable KeptException<?, ?> object) {
        return new ThrownForm.OfApplication(
                (KeptException<Exception, Object>) Objects.requireNonNull(object), codec.data());
    }
}
