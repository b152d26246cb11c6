package io.idempotency.ee.it.container.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/** Authenticates in front of JAX-RS. */
@WebFilter("/*")
public class TokenServletFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String token = request.getHeader("X-Token-Servlet");
        chain.doFilter(token == null ? request : new Authenticated(request, token), response);
    }

    private static final class Authenticated extends HttpServletRequestWrapper {

        private final Principal principal;

        Authenticated(HttpServletRequest request, String token) {
            super(request);
            this.principal = new Caller(token).getUserPrincipal();
        }

        @Override
        public Principal getUserPrincipal() {
            return principal;
        }
    }
}
