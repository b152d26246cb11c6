package io.idempotency.ee.http;

import io.idempotency.ee.http.problem.Problems;
import io.idempotency.ee.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The beans that the filters use, which JAX-RS makes without injection. */
@ApplicationScoped
public class HttpEdge {

    @Inject
    HttpExchange exchange;

    @Inject
    Problems problems;

    @Inject
    Transactions transactions;

    HttpExchange exchange() {
        return exchange;
    }

    Problems problems() {
        return problems;
    }

    Transactions transactions() {
        return transactions;
    }
}
