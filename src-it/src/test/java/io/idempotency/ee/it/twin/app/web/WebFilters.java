package io.idempotency.ee.it.twin.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** In front of Jakarta REST. */
public final class WebFilters {

    private WebFilters() {}

    /** Reads a parameter. */
    @WebFilter("/web/asking/*")
    public static class Asking extends HttpFilter {
        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            response.setHeader("X-Asked", request.getParameter("a"));
            chain.doFilter(request, response);
        }
    }

    /** Another body and another header. */
    @WebFilter("/web/wrapping/*")
    public static class Wrapping extends HttpFilter {
        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(new Wrapped(request), response);
        }
    }

    /** Headers before and after, and a status after. */
    @WebFilter("/web/adding/*")
    public static class Adding extends HttpFilter {
        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            response.addHeader("X-Before", "1");
            response.addHeader("Vary", "Origin");
            response.setCharacterEncoding("UTF-8");
            chain.doFilter(request, response);
            response.addHeader("X-After", "1");
        }
    }
}
