package io.idempotency.ee.it.messaging.app;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.jms.Message;

/** Outside of the library's. */
@Watched
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class WatchingInterceptor {

    @Inject
    Watch watch;

    @AroundInvoke
    Object around(InvocationContext context) throws Exception {
        Message message = (Message) context.getParameters()[0];
        watch.begun(message);
        try {
            Object result = context.proceed();
            watch.ended(message, "done");
            return result;
        } catch (Exception e) {
            watch.ended(message, e.getClass().getSimpleName());
            throw e;
        }
    }
}
