package io.idempotency.ee.internal.http.inprocess.server;

import jakarta.enterprise.inject.spi.Extension;
import jakarta.servlet.Servlet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The implementation of Jakarta REST that is on the class path: one execution of Surefire for each. */
enum Implementation {
    JERSEY("org.glassfish.jersey.", "org.glassfish.jersey.servlet.ServletContainer", Map.of()),
    RESTEASY(
            "org.jboss.resteasy.",
            "org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher",
            Map.of("resteasy.injector.factory", "org.jboss.resteasy.cdi.CdiInjectorFactory"));

    private final String root;
    private final String servlet;
    private final Map<String, String> parameters;

    Implementation(String root, String servlet, Map<String, String> parameters) {
        this.root = root;
        this.servlet = servlet;
        this.parameters = parameters;
    }

    /** The one that this run is for; Jersey in an IDE, whose class path has both. */
    static Implementation current() {
        return valueOf(System.getProperty("inprocess.implementation", JERSEY.name()));
    }

    Class<? extends Servlet> servlet() {
        try {
            return Class.forName(servlet).asSubclass(Servlet.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, String> parameters() {
        return parameters;
    }

    /** What makes its resource classes beans, as a server does. */
    Stream<Extension> extensions() {
        return ServiceLoader.load(Extension.class).stream()
                .filter(found -> found.type().getName().startsWith(root))
                .map(ServiceLoader.Provider::get);
    }
}
