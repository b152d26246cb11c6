package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.coverage.Coverage;
import io.idempotency.ee.internal.coverage.SeenType;
import io.idempotency.ee.internal.deploy.FoundBean.Kind;
import io.idempotency.ee.internal.log.Message;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The beans of which the container has told, as far as the annotations have to do with them. */
final class FoundBeans {

    private final List<FoundBean> beans = new ArrayList<>();

    /** Message-driven beans by a descriptor, unless they turn out to be other beans. */
    private final List<SeenType> listeners = new ArrayList<>();

    /** Methods with a key and without the annotation, and the class that has them. */
    private final Map<Method, Class<?>> keyedInVain = new LinkedHashMap<>();

    void add(SeenType seen, Kind kind) {
        if (seen.coverage().mentions(seen.type()) || Coverage.byReflection().mentions(seen.type())) {
            beans.add(new FoundBean(seen, kind));
        }
        seen.keyedInVain().forEach(method -> keyedInVain.put(method, seen.type()));
    }

    void addListener(SeenType seen) {
        listeners.add(seen);
    }

    /** When the container has told of all. */
    List<FoundBean> all() {
        Set<Class<?>> known = beans.stream().map(FoundBean::type).collect(Collectors.toSet());
        listeners.stream()
                .filter(listener -> !known.contains(listener.type()))
                .forEach(listener -> add(listener, Kind.MESSAGE_DRIVEN));
        listeners.clear();
        return List.copyOf(beans);
    }

    void check(Consumer<String> problems) {
        keyedInVain.forEach(
                (method, type) -> problems.accept(Message.KEY_UNUSED.text(Annotated.describe(type, method))));
    }
}
