package io.idempotency.ee.sample.watch;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets the page have nothing but its own files: no inline script or style, no other origin, no frame around it. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PageHeadersFilter implements Filter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!((HttpServletRequest) request).getServletPath().startsWith("/api")) {
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setHeader("Content-Security-Policy", POLICY);
            answer.setHeader("X-Content-Type-Options", "nosniff");
            answer.setHeader("Referrer-Policy", "no-referrer");
            answer.setHeader("Cache-Control", "no-cache");
        }
        chain.doFilter(request, response);
    }
}
