package io.idempotency.ee.it.container.bodies;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Reads of the body in front of JAX-RS, as the request says. */
@WebFilter("/*")
public class ReadingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest next = request;
        switch (String.valueOf(request.getHeader("X-Read"))) {
            case "parameters" -> request.getParameterMap();
            case "all" -> request.getInputStream().readAllBytes();
            case "some" -> request.getInputStream().read();
            case "reader" -> request.getReader().read();
            case "again" -> next = new RepeatingRequest(request);
            default -> next = request;
        }
        chain.doFilter(next, response);
    }
}
