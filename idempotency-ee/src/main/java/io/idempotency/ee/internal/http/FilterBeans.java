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

/** The beans that the filters use, which JAX-RS makes without injection. */
@ApplicationScoped
public class FilterBeans {

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

    HttpExchange exchange() {
        return current.get();
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
