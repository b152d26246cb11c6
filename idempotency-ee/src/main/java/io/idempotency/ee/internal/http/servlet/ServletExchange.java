package io.idempotency.ee.internal.http.servlet;

/** The servlet's request and response that JAX-RS works with. */
public record ServletExchange(KeptRequest request, WatchedResponse response) {

    /** Of the request: where it is found. */
    public static final String ATTRIBUTE = ServletExchange.class.getName();
}
