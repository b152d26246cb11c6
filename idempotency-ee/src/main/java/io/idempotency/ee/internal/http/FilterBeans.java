package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.http.answer.Redactor;
import io.idempotency.ee.internal.http.problem.Problems;
import io.idempotency.ee.internal.http.request.ServletCall;
import io.idempotency.ee.internal.invoke.OutcomeEvents;
import io.idempotency.ee.internal.transaction.Transactions;
import io.idempotency.ee.spi.AnswerSanitizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The beans that the filters use, which JAX-RS makes without injection. */
@ApplicationScoped
public class FilterBeans {

    private static final String PROPERTY = HttpExchange.class.getName();

    @Inject
    CurrentExchange current;

    @Inject
    Problems problems;

    @Inject
    ServletCall servlet;

    @Inject
    Transactions transactions;

    @Inject
    OutcomeEvents events;

    @Inject
    Instance<AnswerSanitizer> sanitizers;

    /** The exchange of a request that begins. It is kept with the request, where later filters find it without a look-up. */
    HttpExchange begin(ContainerRequestContext request) {
        HttpExchange exchange = current.get();
        request.setProperty(PROPERTY, exchange);
        return exchange;
    }

    /** @param properties of the request; without ours where another filter has answered before our first one */
    HttpExchange exchange(Function<String, @Nullable Object> properties) {
        return properties.apply(PROPERTY) instanceof HttpExchange begun ? begun : current.get();
    }

    Problems problems() {
        return problems;
    }

    Redactor redactor() {
        return Redactor.of(sanitizers);
    }

    Transactions transactions() {
        return transactions;
    }

    OutcomeEvents events() {
        return events;
    }

    /** Whether it is a HEAD request, whatever JAX-RS calls it. */
    boolean isHead(ContainerRequestContext request) {
        return HttpMethod.HEAD.equals(request.getMethod())
                || (HttpMethod.GET.equals(request.getMethod()) && servlet.isHead());
    }
}
