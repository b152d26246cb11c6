package io.idempotency.ee.it.container.order;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;

/** Has no priority: it is enabled in beans.xml. */
@Listed
@Interceptor
public class ListedInterceptor {

    @Inject
    private AuditLog log;

    @Inject
    private HttpServletRequest request;

    @AroundInvoke
    Object list(InvocationContext context) throws Exception {
        log.write("listed " + request.getHeader("X-Label"));
        return context.proceed();
    }
}
