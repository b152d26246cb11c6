package io.idempotency.ee.it.container.events;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.IOException;

/** Calls the resource inside a transaction of its own, and ends that as its header says: commit, or anything else. */
@WebFilter("/*")
public class AroundFilter implements Filter {

    static final String HEADER = "X-Around";

    @Resource
    private UserTransaction transaction;

    @Inject
    private Told told;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String end = ((HttpServletRequest) request).getHeader(HEADER);
        if (end == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            transaction.begin();
            chain.doFilter(request, response);
            told.add(end);
            if (end.equals("commit") && transaction.getStatus() == Status.STATUS_ACTIVE) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
