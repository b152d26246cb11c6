package io.idempotency.ee.it.container.redeploy.keeper;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Collection;

/** Says how many class loaders an application has had, and how many of them are still in the heap: {@code 10 0}. */
@WebServlet("/loaders")
public class Keeper extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        System.gc();
        Collection<?> loaders =
                (Collection<?>) System.getProperties().get("loaders of " + request.getParameter("application"));
        long living = loaders.stream()
                .filter(each -> ((WeakReference<?>) each).get() != null)
                .count();
        response.setContentType("text/plain");
        response.getWriter().print(loaders.size() + " " + living);
    }
}
