package io.idempotency.ee.internal.http.servlet;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets a request's body be read again and its response be watched, if an annotated method comes to be called. */
final class ExchangeFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            ServletExchange exchange =
                    new ServletExchange(new KeptRequest(http, NoticedRequest.of(http)), new WatchedResponse(answer));
            http.setAttribute(ServletExchange.ATTRIBUTE, exchange);
            chain.doFilter(exchange.request(), exchange.response());
        } else {
            chain.doFilter(request, response);
        }
    }
}
