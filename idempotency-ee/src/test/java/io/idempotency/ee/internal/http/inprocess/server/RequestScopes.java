package io.idempotency.ee.internal.http.inprocess.server;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;

/** Gives each HTTP request its scope of CDI, in front of every filter, as a server does. */
public class RequestScopes implements ServletRequestListener {

    private static final ThreadLocal<HttpServletRequest> CURRENT = new ThreadLocal<>();

    static HttpServletRequest current() {
        return CURRENT.get();
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        CURRENT.set((HttpServletRequest) event.getServletRequest());
        controller().activate();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        controller().deactivate();
        CURRENT.remove();
    }

    private static RequestContextController controller() {
        return CONTROLLER.get();
    }

    /** Only the one that has activated a scope can end it. */
    private static final ThreadLocal<RequestContextController> CONTROLLER = ThreadLocal.withInitial(
            () -> CDI.current().select(RequestContextController.class).get());
}
