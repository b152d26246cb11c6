package io.idempotency.ee.internal.http;

import jakarta.enterprise.context.RequestScoped;

/** Holds the exchange of the current request, so that a part of the library looks it up once and not at each call. */
@RequestScoped
public class CurrentExchange {

    private final HttpExchange exchange = new HttpExchange();

    /** @throws jakarta.enterprise.context.ContextNotActiveException outside of a request */
    HttpExchange get() {
        return exchange;
    }
}
