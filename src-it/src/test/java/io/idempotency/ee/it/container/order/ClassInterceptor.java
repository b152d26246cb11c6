package io.idempotency.ee.it.container.order;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;

/** Named by the class that it intercepts. */
public class ClassInterceptor {

    @Inject
    private AuditLog log;

    @Inject
    private HttpServletRequest request;

    @AroundInvoke
    Object around(InvocationContext context) throws Exception {
        log.write("class " + request.getHeader("X-Label"));
        return context.proceed();
    }
}
