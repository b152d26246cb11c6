package io.idempotency.ee.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** Has Arquillian start the server once and deploy to it. */
public final class GlassFishContainer implements DeployableContainer<GlassFishContainer.Configuration> {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    private final GlassFish server = (GlassFish) TestServer.current();
    private Asadmin.Session session;

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public void start() {
        // Also when the tests are cut short.
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.start();
        session = server.session();
    }

    /** The server itself is stopped when the JVM ends. */
    @Override
    public void stop() {
        session.close();
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            Path file = Files.createTempDirectory("deployed").resolve(archive.getName());
            archive.as(ZipExporter.class).exportTo(file.toFile());
            session.run("deploy", "--name " + name(archive) + " " + file);
            Files.delete(file);
            Files.delete(file.getParent());
        } catch (IOException | IllegalStateException e) {
            throw new DeploymentException(archive.getName(), e);
        }
        HTTPContext context = new HTTPContext(server.host(), Ports.of(81));
        context.add(new Servlet(RUNNER, name(archive)));
        return new ProtocolMetaData().addContext(context);
    }

    /** Also after a deployment that was refused, of which nothing is left. */
    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        try {
            session.run("undeploy", name(archive));
        } catch (IllegalStateException e) {
            if (!e.getMessage().contains("is not deployed") && !e.getMessage().contains("not registered")) {
                throw new DeploymentException(archive.getName(), e);
            }
        } catch (IOException e) {
            throw new DeploymentException(archive.getName(), e);
        }
    }

    private static String name(Archive<?> archive) {
        return archive.getName().replaceAll("\\.[^.]*$", "");
    }

    /** There is nothing to configure: all is in {@link GlassFish}. */
    public static final class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {
            // Nothing to validate.
        }
    }
}
