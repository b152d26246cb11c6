package io.idempotency.ee.it.container.pool;

import io.idempotency.ee.it.container.common.Effect;
import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

/** Calls the resource inside a transaction that holds a connection already, as an application's own frame may. */
@WebFilter("/*")
public class AroundFilter implements Filter {

    static final String HEADER = "X-Around";

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "orders")
    private EntityManager entityManager;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String label = ((HttpServletRequest) request).getHeader(HEADER);
        if (label == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            transaction.begin();
            entityManager.persist(new Effect(label));
            entityManager.flush();
            chain.doFilter(request, response);
            end();
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private void end() throws Exception {
        if (transaction.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
            transaction.rollback();
        } else {
            transaction.commit();
        }
    }
}
