package io.idempotency.ee.internal.http.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Notices whether a filter of the application reads a body: what is left of it would be taken for the whole. */
final class NoticingFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http) {
            NoticedRequest noticed = new NoticedRequest(http);
            http.setAttribute(NoticedRequest.ATTRIBUTE, noticed);
            chain.doFilter(noticed, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
