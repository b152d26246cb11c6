package io.idempotency.ee.http;

import io.idempotency.ee.calls.SelfCalls;
import io.idempotency.ee.http.answer.ResourceMethod;
import io.idempotency.ee.message.IdempotencyException;
import io.idempotency.ee.message.Message;
import io.idempotency.ee.operation.Annotated;
import io.idempotency.ee.operation.Operation;
import io.idempotency.ee.operation.Operations;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Registers the filters on annotated resource methods, and on nothing else. Found as a service (Jakarta RESTful Web
 * Services, section 4.1.2), so that also an application that lists its classes has it.
 */
public final class IdempotencyFeature implements DynamicFeature {

    /** After authentication and authorization, before anything of the application that has no priority of its own. */
    private static final int AFTER_AUTHORIZATION = Priorities.AUTHORIZATION + 500;

    /** Behind every filter that could answer in the method's place. */
    private static final int LAST_OF_REQUEST = Integer.MAX_VALUE;

    /** Response filters run from the highest priority down: the application's see the answer that is sent. */
    private static final int FIRST_OF_RESPONSE = Integer.MAX_VALUE;

    /** Writer interceptors run from the lowest priority up: this one sees what all others have made of an entity. */
    private static final int LAST_OF_WRITING = Integer.MAX_VALUE;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Class<?> type = resource.getResourceClass();
        Method method = resource.getResourceMethod();
        HttpEdge edge = CDI.current().select(HttpEdge.class).get();
        if (Annotated.covering(type, method).isPresent()) {
            protect(type, method, edge, context);
        } else if (Annotated.mentions(type)) {
            callsItself(type, method)
                    .ifPresent(called -> context.register(
                            new RefusingFilter(
                                    edge, new IdempotencyException(Message.SELF_CALL, name(type, method), called)),
                            AFTER_AUTHORIZATION));
        }
    }

    private static void protect(Class<?> type, Method method, HttpEdge edge, FeatureContext context) {
        Optional<Operation> operation =
                CDI.current().select(Operations.class).get().find(type, method);
        if (operation.isPresent()) {
            ResourceMethod found = ResourceMethod.of(operation.get(), type, method);
            context.register(new IdempotencyRequestFilter(found, edge), AFTER_AUTHORIZATION);
            context.register(new ReachedFilter(edge), LAST_OF_REQUEST);
            context.register(new IdempotencyResponseFilter(found, edge), FIRST_OF_RESPONSE);
            context.register(new ChangedEntity(found, edge), LAST_OF_WRITING);
        } else {
            context.register(
                    new RefusingFilter(edge, new IdempotencyException(Message.NOT_PROTECTED, name(type, method))),
                    AFTER_AUTHORIZATION);
        }
    }

    /** The annotated method that a method of the same object would call past the interceptor. */
    private static Optional<String> callsItself(Class<?> type, Method method) {
        List<Class<?>> hierarchy = Annotated.hierarchy(type).toList();
        List<Method> covered = hierarchy.stream()
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .filter(each -> Annotated.covering(type, each).isPresent())
                .toList();
        return new SelfCalls(hierarchy).reachable(method, covered).map(Method::getName);
    }

    private static String name(Class<?> type, Method method) {
        return type.getName() + "." + method.getName();
    }
}
