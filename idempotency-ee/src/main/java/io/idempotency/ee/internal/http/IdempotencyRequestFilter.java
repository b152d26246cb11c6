package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.http.answer.AnswerRenderer;
import io.idempotency.ee.internal.http.answer.ResourceMethod;
import io.idempotency.ee.internal.http.request.ReadRequest;
import io.idempotency.ee.internal.http.request.RequestPath;
import io.idempotency.ee.internal.http.request.RequestReader;
import io.idempotency.ee.internal.http.servlet.ServletExchange;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.net.URI;
import java.util.List;

/**
 * Reads and checks a request to one annotated method, and hands it to the interceptor. It looks up nothing: whether the
 * caller may have the method's answer is decided between here and there.
 */
final class IdempotencyRequestFilter implements ContainerRequestFilter {

    private final ResourceMethod method;
    private final FilterBeans beans;
    private final boolean servesGet;

    private final Providers providers;

    IdempotencyRequestFilter(ResourceMethod method, FilterBeans beans, Providers providers) {
        this.method = method;
        this.beans = beans;
        this.providers = providers;
        this.servesGet = Annotated.httpMethod(method.type(), method.method())
                .filter(HttpMethod.GET::equals)
                .isPresent();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        URI instance = RequestPath.of(request.getUriInfo());
        if (isBare(request.getUriInfo().getMatchedResources())) {
            abort(request, refusal(instance, Message.NOT_PROTECTED));
        } else if (isHeadOfGet(request) || !method.operation().execution().enabled()) {
            beans.begin(request).expect(method.operation());
        } else {
            take(request, instance);
        }
    }

    private void take(ContainerRequestContext request, URI instance) {
        ReadRequest read = new RequestReader(request, method.operation()).read();
        if (read instanceof ReadRequest.Keyed keyed) {
            beans.begin(request).expect(call(request, keyed, instance));
        } else if (read instanceof ReadRequest.WithoutKey) {
            beans.begin(request).expect(method.operation());
        } else if (read instanceof ReadRequest.BodyRefused refused) {
            abort(request, response(refused.reason(), instance));
        } else if (read instanceof ReadRequest.KeyMalformed malformed) {
            abort(request, beans.problems().keyMalformed(method.operation(), instance, malformed.reason()));
        } else {
            abort(request, beans.problems().keyMissing(method.operation(), instance));
        }
    }

    private Response response(ReadRequest.Reason reason, URI instance) {
        return switch (reason) {
            case LENGTH_MALFORMED -> beans.problems().lengthMalformed(instance);
            case ENCODED -> beans.problems().bodyEncoded(instance);
            case TOO_LARGE -> beans.problems().bodyTooLarge(method.operation(), instance);
            case UNREADABLE -> beans.problems().bodyUnreadable(instance);
            case CONSUMED -> refusal(instance, Message.BODY_CONSUMED);
        };
    }

    private void abort(ContainerRequestContext request, Response refusal) {
        beans.events().refused(method.operation().name());
        request.abortWith(refusal);
    }

    private HttpCall call(ContainerRequestContext request, ReadRequest.Keyed keyed, URI instance) {
        return new HttpCall(
                method,
                keyed.key(),
                new AnswerRenderer(method, providers, request, keyed.accepted(), beans.redactor()),
                keyed.servlet().map(ServletExchange::response),
                beans.transactions().active(),
                instance);
    }

    /** Runs as if the method were not annotated: its answer has no body that a later GET could be given. */
    private boolean isHeadOfGet(ContainerRequestContext request) {
        return servesGet && beans.isHead(request);
    }

    private Response refusal(URI instance, Message reason) {
        IdempotencyException refusal = new IdempotencyException(reason, method.name());
        Log.severe(refusal);
        return beans.problems().refused(refusal, instance);
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
