package io.idempotency.ee.http;

import io.idempotency.ee.operation.Annotated;
import io.idempotency.ee.operation.Operation;
import io.idempotency.ee.operation.Operations;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Registers the filters on annotated resource methods, and on nothing else. Found as a service (Jakarta RESTful Web
 * Services, section 4.1.2), so that also an application that lists its classes has it.
 */
public final class IdempotencyFeature implements DynamicFeature {

    /** After authentication and authorization, before anything of the application that has no priority of its own. */
    private static final int AFTER_AUTHORIZATION = Priorities.AUTHORIZATION + 500;

    /** Response filters run from the highest priority down: the application's see the answer that is sent. */
    private static final int FIRST_OF_RESPONSE = Integer.MAX_VALUE;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Class<?> type = resource.getResourceClass();
        Method method = resource.getResourceMethod();
        if (Annotated.covering(type, method).isEmpty()) {
            return;
        }
        HttpEdge edge = CDI.current().select(HttpEdge.class).get();
        Optional<Operation> operation =
                CDI.current().select(Operations.class).get().find(type, method);
        if (operation.isPresent()) {
            ResourceMethod found = new ResourceMethod(operation.get(), type, method);
            context.register(new IdempotencyRequestFilter(found, edge), AFTER_AUTHORIZATION);
            context.register(new IdempotencyResponseFilter(edge), FIRST_OF_RESPONSE);
        } else {
            context.register(new RefusingFilter(edge, type.getName() + "." + method.getName()), AFTER_AUTHORIZATION);
        }
    }
}
