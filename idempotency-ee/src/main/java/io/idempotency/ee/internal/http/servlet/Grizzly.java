package io.idempotency.ee.internal.http.servlet;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The HTTP server of GlassFish and Payara. It gives the fields of a form as parameters as long as nobody has read of the body;
 * other containers give none as soon as somebody has asked for the stream, as Jersey does for each form.
 */
final class Grizzly {

    private static final String REQUEST = "org.glassfish.grizzly.http.server.Request";

    private static final Map<Class<?>, Boolean> KNOWN = new ConcurrentHashMap<>();

    private Grizzly() {}

    /** Whether a request has come over it. */
    static boolean isUnder(ServletRequest request) {
        ServletRequest own = request;
        while (own instanceof ServletRequestWrapper wrapper) {
            own = wrapper.getRequest();
        }
        return KNOWN.computeIfAbsent(own.getClass(), Grizzly::isSeenBy);
    }

    private static boolean isSeenBy(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        try {
            return loader != null && loader.loadClass(REQUEST) != null;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
