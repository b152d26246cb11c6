package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.calls.ClassFiles;
import io.idempotency.ee.internal.calls.SelfCalls;
import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.coverage.Coverage;
import io.idempotency.ee.internal.coverage.Written;
import io.idempotency.ee.internal.http.answer.ResourceMethod;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.internal.operation.Operations.Covering;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Providers;
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

    private static final Coverage COVERAGE = Coverage.byReflection();

    private final ClassFiles files = new ClassFiles();

    @Context
    private Providers providers;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Class<?> type = Written.type(resource.getResourceClass());
        Method method = Written.method(type, resource.getResourceMethod());
        Covering covering = operations().find(type, method);
        if (covering instanceof Covering.Covered covered
                && covered.operation() instanceof ResourceOperation operation) {
            protect(ResourceMethod.of(operation, type, method), context);
        } else if (isCovered(type, method)) {
            refuse(new IdempotencyException(Message.NOT_PROTECTED, Annotated.describe(type, method)), context);
        } else {
            callsItself(type, method)
                    .ifPresent(called -> refuse(
                            new IdempotencyException(Message.SELF_CALL, Annotated.describe(type, method), called),
                            context));
            refuseLocator(type, method);
        }
    }

    /**
     * Fails the deployment where nothing would protect what a locator may return. Only a server that asks for no method of a
     * sub-resource asks for its locator instead: CXF, which calls no filter in front of it either.
     */
    private static void refuseLocator(Class<?> type, Method method) {
        if (Annotated.find(type, method, Path.class).isEmpty()
                || Annotated.httpMethod(type, method).isPresent()) {
            return;
        }
        Class<?> returned = method.getReturnType() == Class.class ? Object.class : method.getReturnType();
        Optional<Class<?>> behind = COVERAGE.mentions(returned) && Annotated.hasResourceMethod(returned)
                ? Optional.of(returned)
                : operations().among(returned);
        behind.ifPresent(found -> {
            IdempotencyException refusal =
                    new IdempotencyException(Message.LOCATOR, Annotated.describe(type, method), found.getName());
            Log.severe(refusal);
            throw refusal;
        });
    }

    private void protect(ResourceMethod found, FeatureContext context) {
        context.register(new IdempotencyRequestFilter(found, beans(), providers), AFTER_AUTHORIZATION);
        context.register(new ReachedFilter(beans()), LAST_OF_REQUEST);
        context.register(new IdempotencyResponseFilter(found, beans()), FIRST_OF_RESPONSE);
        context.register(new ChangedEntity(found, beans()), LAST_OF_WRITING);
    }

    private static void refuse(IdempotencyException refusal, FeatureContext context) {
        context.register(new RefusingFilter(beans(), refusal), AFTER_AUTHORIZATION);
    }

    /** CDI decides about its beans; a class that it does not know is taken by its own word. */
    private static boolean isCovered(Class<?> type, Method method) {
        Covering covering = operations().find(type, method);
        return covering instanceof Covering.Covered
                || (covering instanceof Covering.Unknown
                        && COVERAGE.covering(type, method).isPresent());
    }

    /** The annotated method that a method of the same object would call past the interceptor. */
    private Optional<String> callsItself(Class<?> type, Method method) {
        List<Class<?>> hierarchy = Annotated.hierarchy(type).toList();
        List<Method> covered = hierarchy.stream()
                .flatMap(each -> Stream.of(each.getDeclaredMethods()))
                .filter(each -> isCovered(type, each))
                .toList();
        return covered.isEmpty()
                ? Optional.empty()
                : new SelfCalls(hierarchy, files).reachable(method, covered).map(Method::getName);
    }

    private static Operations operations() {
        return CDI.current().select(Operations.class).get();
    }

    private static FilterBeans beans() {
        return CDI.current().select(FilterBeans.class).get();
    }
}
