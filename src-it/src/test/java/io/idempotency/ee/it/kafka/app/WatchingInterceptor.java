package io.idempotency.ee.it.kafka.app;

import io.idempotency.ee.it.container.common.Points;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Outside of the library's, and of the transaction. */
@Watched
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class WatchingInterceptor {

    @Inject
    Watch watch;

    @Inject
    Points points;

    @AroundInvoke
    Object around(InvocationContext context) throws Exception {
        String event = Arrays.toString(context.getParameters());
        try {
            Object result = context.proceed();
            points.pass("end-" + context.getMethod().getName());
            watch.ended(event, "done");
            return result;
        } catch (Exception e) {
            watch.ended(event, e.getClass().getSimpleName());
            throw e;
        }
    }
}
