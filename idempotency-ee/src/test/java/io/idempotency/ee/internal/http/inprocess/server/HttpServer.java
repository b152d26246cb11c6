package io.idempotency.ee.internal.http.inprocess.server;

import io.idempotency.ee.internal.http.servlet.ServletFilters;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.ServletContainerInitializerInfo;
import io.undertow.servlet.api.ServletInfo;
import io.undertow.servlet.api.ServletStackTraces;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.core.Application;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Undertow with the twin applications: one with the library's servlet filters in front, one without. */
final class HttpServer implements AutoCloseable {

    private static final int WORKERS = 6;

    private final PathHandler paths = Handlers.path();
    private final List<DeploymentManager> deployments = new ArrayList<>();
    private final Undertow undertow = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setIoThreads(1)
            .setWorkerThreads(WORKERS)
            .setHandler(paths)
            .build();

    void deploy(String path, Class<? extends Application> application, boolean filters) {
        DeploymentInfo deployment = Servlets.deployment()
                .setClassLoader(HttpServer.class.getClassLoader())
                .setDeploymentName(path)
                .setContextPath(path)
                // Else a server's page shows the stack, with the library in it.
                .setServletStackTraces(ServletStackTraces.NONE)
                .addListener(Servlets.listener(RequestScopes.class))
                .addServlet(servlet(application));
        if (filters) {
            deployment.addServletContainerInitializer(
                    new ServletContainerInitializerInfo(ServletFilters.class, Set.of()));
        }
        DeploymentManager manager = Servlets.newContainer().addDeployment(deployment);
        manager.deploy();
        deployments.add(manager);
        paths.addPrefixPath(path, started(manager));
    }

    private static ServletInfo servlet(Class<? extends Application> application) {
        Implementation implementation = Implementation.current();
        ServletInfo servlet = Servlets.servlet("rest", implementation.servlet())
                .addMapping("/*")
                .setLoadOnStartup(1)
                .setAsyncSupported(true)
                .addInitParam("jakarta.ws.rs.Application", application.getName());
        implementation.parameters().forEach(servlet::addInitParam);
        return servlet;
    }

    private static HttpHandler started(DeploymentManager manager) {
        try {
            return manager.start();
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the port. */
    int start() {
        undertow.start();
        return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
    }

    @Override
    public void close() {
        undertow.stop();
        for (DeploymentManager each : deployments) {
            try {
                each.stop();
            } catch (ServletException e) {
                throw new IllegalStateException(e);
            }
            each.undeploy();
        }
    }
}
