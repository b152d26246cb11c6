package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.http.answer.AnswerRenderer;
import io.idempotency.ee.internal.http.answer.ResourceMethod;
import io.idempotency.ee.internal.http.request.AnnouncedLength;
import io.idempotency.ee.internal.http.request.BodyReader;
import io.idempotency.ee.internal.http.request.ContentCodings;
import io.idempotency.ee.internal.http.request.KeyedRequest;
import io.idempotency.ee.internal.http.request.RequestBody;
import io.idempotency.ee.internal.http.request.RequestPath;
import io.idempotency.ee.internal.http.request.SentKey;
import io.idempotency.ee.internal.http.servlet.ServletExchange;
import io.idempotency.ee.internal.key.KeyHeader;
import io.idempotency.ee.internal.key.KeyReading;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.EncodedBodies;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Reads and checks a request to one annotated method, and hands it to the interceptor. It looks up nothing: whether the
 * caller may have the method's answer is decided between here and there.
 */
final class IdempotencyRequestFilter implements ContainerRequestFilter {

    private final ResourceMethod method;
    private final FilterBeans edge;
    private final boolean servesGet;

    @Context
    private Providers providers;

    IdempotencyRequestFilter(ResourceMethod method, FilterBeans edge) {
        this.method = method;
        this.edge = edge;
        this.servesGet = Annotated.httpMethod(method.type(), method.method())
                .filter(HttpMethod.GET::equals)
                .isPresent();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        URI instance = RequestPath.of(request.getUriInfo());
        if (isBare(request.getUriInfo().getMatchedResources())) {
            refuse(request, instance, Message.NOT_PROTECTED);
        } else if (isHeadOfGet(request)) {
            edge.exchange().expect(method.operation());
        } else {
            readKey(request, instance);
        }
    }

    private void readKey(ContainerRequestContext request, URI instance) {
        ResourceOperation operation = method.operation();
        KeyReading reading = KeyHeader.read(
                request.getHeaders().get(operation.request().header()),
                operation.request().keyRules());
        if (reading instanceof KeyReading.Valid valid) {
            refusal(request, instance)
                    .ifPresentOrElse(request::abortWith, () -> readBody(request, valid.key(), instance));
        } else if (reading instanceof KeyReading.Malformed malformed) {
            request.abortWith(edge.problems().keyMalformed(operation, instance, malformed.reason()));
        } else if (operation.request().required()) {
            request.abortWith(edge.problems().keyMissing(operation, instance));
        } else {
            edge.exchange().expect(operation);
        }
    }

    private void readBody(ContainerRequestContext request, String key, URI instance) {
        BodyReader reader = new BodyReader(request);
        RequestBody body = reader.read(method.operation().request().maxBody());
        if (body instanceof RequestBody.Read read && read.bytes().length == 0 && isLengthMissing(request)) {
            request.abortWith(edge.problems().lengthMalformed(instance));
        } else if (body instanceof RequestBody.Read read) {
            KeyedRequest keyed = new KeyedRequest(request, method.operation(), key, read.bytes());
            edge.exchange().expect(call(keyed, instance, reader.servlet()));
        } else if (body instanceof RequestBody.TooLarge) {
            request.abortWith(edge.problems().bodyTooLarge(method.operation(), instance));
        } else if (body instanceof RequestBody.Unreadable) {
            request.abortWith(edge.problems().bodyUnreadable(instance));
        } else {
            refuse(request, instance, Message.BODY_CONSUMED);
        }
    }

    /** For what the request's headers say of its body. */
    private Optional<Response> refusal(ContainerRequestContext request, URI instance) {
        boolean encodedRefused = method.operation().request().encodedBodies() == EncodedBodies.REFUSE;
        if (AnnouncedLength.of(request) instanceof AnnouncedLength.Malformed) {
            return Optional.of(edge.problems().lengthMalformed(instance));
        } else if (encodedRefused && !ContentCodings.of(request).isEmpty()) {
            return Optional.of(edge.problems().bodyEncoded(instance));
        }
        return Optional.empty();
    }

    private static boolean isLengthMissing(ContainerRequestContext request) {
        return AnnouncedLength.of(request) instanceof AnnouncedLength.Missing;
    }

    private HttpCall call(KeyedRequest keyed, URI instance, Optional<ServletExchange> servlet) {
        return new HttpCall(
                method,
                new SentKey(keyed.request(), keyed.key(), keyed.fingerprint()),
                new AnswerRenderer(method, providers, keyed.accepted()),
                servlet.map(ServletExchange::response),
                edge.transactions().active(),
                instance);
    }

    /** Runs as if the method were not annotated: its answer has no body that a later GET could be given. */
    private boolean isHeadOfGet(ContainerRequestContext request) {
        return servesGet && edge.isHead(request);
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
