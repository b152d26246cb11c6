package io.idempotency.ee.it.container.order;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;

/** Authorizes in front of the look-up of the key. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
public class GuardInterceptor {

    @Inject
    private AuditLog log;

    @Inject
    private HttpServletRequest request;

    @AroundInvoke
    Object check(InvocationContext context) throws Exception {
        if (request.getHeader("X-Deny") != null) {
            throw new Denied();
        }
        log.write("guard " + request.getHeader("X-Label"));
        return context.proceed();
    }
}
