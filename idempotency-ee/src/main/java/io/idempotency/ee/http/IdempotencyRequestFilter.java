package io.idempotency.ee.http;

import io.idempotency.ee.http.answer.AnswerRenderer;
import io.idempotency.ee.http.answer.ResourceMethod;
import io.idempotency.ee.key.KeyHeader;
import io.idempotency.ee.key.KeyReading;
import io.idempotency.ee.key.RecordIdentity;
import io.idempotency.ee.message.IdempotencyException;
import io.idempotency.ee.message.Log;
import io.idempotency.ee.message.Message;
import io.idempotency.ee.operation.Operation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;

/**
 * Reads and checks a request to one annotated method, and hands it to the interceptor. It looks up nothing: whether the
 * caller may have the method's answer is decided between here and there.
 */
final class IdempotencyRequestFilter implements ContainerRequestFilter {

    private final ResourceMethod method;
    private final HttpEdge edge;

    @Context
    private Providers providers;

    IdempotencyRequestFilter(ResourceMethod method, HttpEdge edge) {
        this.method = method;
        this.edge = edge;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        URI instance = RequestPath.of(request.getUriInfo());
        if (isBare(request.getUriInfo().getMatchedResources())) {
            refuse(request, instance, Message.NOT_PROTECTED);
            return;
        }
        Operation operation = method.operation();
        KeyReading reading = KeyHeader.read(
                request.getHeaders().get(operation.request().header()),
                operation.request().keyRules());
        if (reading instanceof KeyReading.Valid valid) {
            readBody(request, valid.key(), instance);
        } else if (reading instanceof KeyReading.Malformed malformed) {
            request.abortWith(edge.problems().keyMalformed(operation, instance, malformed.reason()));
        } else if (operation.request().required()) {
            request.abortWith(edge.problems().keyMissing(operation, instance));
        } else {
            edge.exchange().expect(operation);
        }
    }

    private void readBody(ContainerRequestContext request, String key, URI instance) {
        RequestBody body = RequestBody.read(
                request.getEntityStream(),
                announced(request),
                method.operation().request().maxBody());
        if (body instanceof RequestBody.Read read) {
            request.setEntityStream(new ByteArrayInputStream(read.bytes()));
            edge.exchange().expect(call(new KeyedRequest(request, method.operation(), key, read.bytes()), instance));
        } else if (body instanceof RequestBody.TooLarge) {
            request.abortWith(edge.problems().bodyTooLarge(method.operation(), instance));
        } else if (body instanceof RequestBody.Unreadable) {
            request.abortWith(edge.problems().bodyUnreadable(instance));
        } else {
            refuse(request, instance, Message.BODY_CONSUMED);
        }
    }

    /** The length of an encoded body says nothing of what a filter in front has decoded. */
    private static int announced(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.CONTENT_ENCODING) == null ? request.getLength() : -1;
    }

    private HttpCall call(KeyedRequest keyed, URI instance) {
        RecordIdentity identity = edge.identity(keyed);
        return new HttpCall(
                method,
                identity,
                keyed.fingerprint().of(identity),
                new AnswerRenderer(method, providers, keyed.accepted()),
                edge.transactions().active(),
                instance);
    }

    private void refuse(ContainerRequestContext request, URI instance, Message reason) {
        IdempotencyException refusal = new IdempotencyException(reason, method.name());
        Log.severe(refusal);
        request.abortWith(edge.problems().refused(refusal, instance));
    }

    /**
     * Whether the object that will be called is of the very class that was written: a container intercepts by way of a
     * class that it derives, so nothing would intercept this one.
     *
     * @param matched most recently matched first
     */
    private boolean isBare(List<Object> matched) {
        return !matched.isEmpty() && matched.get(0).getClass() == method.type();
    }
}
