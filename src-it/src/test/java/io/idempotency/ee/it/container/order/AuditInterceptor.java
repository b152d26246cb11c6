package io.idempotency.ee.it.container.order;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;

/** Writes a line for every call, at the first priority that is an application's. */
@Audited
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AuditInterceptor {

    @Inject
    private AuditLog log;

    @Inject
    private HttpServletRequest request;

    @AroundInvoke
    Object audit(InvocationContext context) throws Exception {
        log.write("interceptor " + request.getHeader("X-Label"));
        return context.proceed();
    }
}
