package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.calls.ClassFiles;
import io.idempotency.ee.internal.calls.SelfCalls;
import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.log.Message;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses a bean that calls an annotated method of its own object, past the interceptor. Resource methods as targets are left to
 * the filters in front of them, which refuse the request.
 */
final class SelfCallCheck {

    private final ClassFiles files = new ClassFiles();

    /** The texts of what is wrong, one for each method that calls. */
    Stream<String> of(FoundBean bean) {
        List<Method> targets = bean.covered().keySet().stream()
                .filter(method -> Annotated.httpMethod(bean.type(), method).isEmpty())
                .toList();
        if (targets.isEmpty()) {
            return Stream.empty();
        }
        List<Class<?>> hierarchy = Annotated.hierarchy(bean.type()).toList();
        SelfCalls calls = new SelfCalls(hierarchy, files);
        return hierarchy.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .flatMap(from -> called(calls, from, targets)
                        .map(target ->
                                Message.SELF_CALL_IN_BEAN.text(Annotated.describe(bean.type(), from), target.getName()))
                        .stream());
    }

    /** What calls itself, or super, is one call. */
    private static Optional<Method> called(SelfCalls calls, Method from, List<Method> targets) {
        List<Method> others = targets.stream()
                .filter(target -> !Annotated.overrides(target, from) && !Annotated.overrides(from, target))
                .toList();
        return calls.reachable(from, others);
    }
}
