package io.idempotency.ee.sample.faults;

import io.idempotency.ee.sample.watch.Attempt;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * The network between a client and the application, which loses what {@code X-Demo-Fault} asks it to lose. A client sees
 * nothing for three seconds, which is longer than an impatient one waits; then 504, as from a gateway. No server has to drop
 * a connection for it, which each would do in its own way.
 */
@WebFilter(urlPatterns = "/api/*", asyncSupported = true)
public class NetworkFilter implements Filter {

    private static final int SILENCE_MILLIS = 3000;

    @Inject
    DemoFaults faults;

    @Inject
    Attempt attempt;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse answer = (HttpServletResponse) response;
        switch (faults.kind()) {
            case LOST_REQUEST -> lose(answer);
            case LOST_ANSWER -> {
                attempt.arrived(faults.attempt());
                chain.doFilter(request, new HeldAnswer(answer));
                attempt.see("lost");
                lose(answer);
            }
            case CUT_ANSWER -> {
                attempt.arrived(faults.attempt());
                HeldAnswer held = new HeldAnswer(answer);
                chain.doFilter(request, held);
                attempt.see("cut");
                cut(answer, held.bytes());
            }
            default -> {
                attempt.arrived(faults.attempt());
                chain.doFilter(request, response);
                attempt.answer("answered", answer.getStatus());
            }
        }
    }

    private static void lose(HttpServletResponse answer) {
        DemoFaults.pause(SILENCE_MILLIS);
        answer.reset();
        answer.setStatus(HttpServletResponse.SC_GATEWAY_TIMEOUT);
    }

    private static void cut(HttpServletResponse answer, byte[] body) throws IOException {
        answer.setContentLength(body.length);
        answer.getOutputStream().write(Arrays.copyOf(body, body.length / 2));
        answer.flushBuffer();
        DemoFaults.pause(SILENCE_MILLIS);
        throw new IOException("X-Demo-Fault: cut-answer");
    }
}
