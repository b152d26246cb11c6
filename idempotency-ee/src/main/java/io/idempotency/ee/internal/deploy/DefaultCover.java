package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.config.SettingsReader;
import io.idempotency.ee.internal.coverage.CoveredByDefault;
import io.idempotency.ee.internal.coverage.SeenType;
import io.idempotency.ee.internal.operation.Cover;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Covers the resource methods that write, where the application has chosen that (setting {@code cover}). */
final class DefaultCover {

    static final Set<String> WRITES = Set.of("POST", "PATCH");

    private final boolean on;
    private final boolean required;
    private final InnerRetries retries;
    private final Set<String> left = new TreeSet<>();

    DefaultCover(SettingsReader settings, InnerRetries retries) {
        this.on = settings.cover() == Cover.WRITES;
        this.required = settings.requiresKeys();
        this.retries = retries;
    }

    /** The methods of a class that it covers. What could not be protected is left, and noted. */
    Map<Method, Idempotent> of(SeenType seen) {
        if (!on || Modifier.isAbstract(seen.type().getModifiers())) {
            return Map.of();
        }
        List<Method> writing = seen.uncovered(WRITES);
        FoundBean bean = new FoundBean(seen, FoundBean.Kind.MANAGED);
        Map<Method, Idempotent> covered = new LinkedHashMap<>();
        for (Method method : writing) {
            Optional<String> unfit = MisuseCheck.unfit(bean, method).or(() -> retries.of(bean, method));
            unfit.ifPresentOrElse(
                    left::add, () -> covered.put(method, new CoveredByDefault(name(method, writing), required)));
        }
        return covered;
    }

    /** What was left, with the reasons, for a person; empty if nothing was. */
    Optional<String> left() {
        return left.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", left));
    }

    /** Empty for the usual one. Of methods of one name each is named after its parameters too. */
    private static String name(Method method, List<Method> others) {
        boolean alone = others.stream()
                        .filter(each -> each.getName().equals(method.getName()))
                        .count()
                == 1;
        return alone
                ? ""
                : Stream.concat(
                                Stream.of(method.getDeclaringClass().getName() + '.' + method.getName()),
                                Stream.of(method.getParameterTypes()).map(DefaultCover::word))
                        .collect(Collectors.joining("-"));
    }

    private static String word(Class<?> type) {
        return type.getSimpleName().replace("[]", ".");
    }
}
