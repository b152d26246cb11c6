package io.idempotency.ee.it.container.timeout;

import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Bounds the transactions that begin on the request's thread, as the server's own setting would. */
@Provider
public class ShortTransactions implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int SECONDS = 6;
    private static final int STANDARD = 0;

    @Inject
    private UserTransaction transaction;

    @Override
    public void filter(ContainerRequestContext request) {
        bound(SECONDS);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        bound(STANDARD);
    }

    private void bound(int seconds) {
        try {
            transaction.setTransactionTimeout(seconds);
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
