package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.http.answer.ResourceMethod;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Notices that the entity that is written is not the one that was kept: a response filter or another interceptor has set it,
 * and sets it again on a replay, if it can do that with bytes. Tells of it once.
 */
final class ChangedEntity implements WriterInterceptor {

    private final ResourceMethod method;
    private final FilterBeans beans;
    private final AtomicBoolean reported = new AtomicBoolean();

    ChangedEntity(ResourceMethod method, FilterBeans beans) {
        this.method = method;
        this.beans = beans;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException, WebApplicationException {
        boolean changed = beans.exchange(context::getProperty)
                .delivery()
                .flatMap(delivery -> delivery.body())
                .filter(body -> body != context.getEntity())
                .isPresent();
        if (changed && reported.compareAndSet(false, true)) {
            Log.severe(Message.ENTITY_CHANGED.text(method.name()));
        }
        context.proceed();
    }
}
