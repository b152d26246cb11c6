package io.idempotency.ee.it.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** Has Arquillian start the server once and deploy to it, by what the server reads from its input. */
public final class TomEeContainer implements DeployableContainer<TomEeContainer.Configuration> {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    private final TomEe server = (TomEe) TestServer.current();
    private Process process;
    private Writer input;
    private BufferedReader output;

    @Override
    public Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public void start() throws LifecycleException {
        try {
            process = server.start();
        } catch (IOException e) {
            throw new LifecycleException("TomEE", e);
        }
        // Also when the tests are cut short.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        input = process.outputWriter();
        output = process.inputReader();
    }

    @Override
    public void stop() {
        process.destroy();
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        try {
            Path file = Files.createTempDirectory("deployed").resolve(archive.getName());
            archive.as(ZipExporter.class).exportTo(file.toFile());
            run("deploy " + name(archive) + " " + file);
        } catch (IOException e) {
            throw new DeploymentException(archive.getName(), e);
        }
        HTTPContext context = new HTTPContext(server.host(), server.port());
        context.add(new Servlet(RUNNER, name(archive)));
        return new ProtocolMetaData().addContext(context);
    }

    /** Also after a deployment that was refused, of which nothing is left. */
    @Override
    public void undeploy(Archive<?> archive) throws DeploymentException {
        try {
            run("undeploy " + name(archive));
        } catch (IOException e) {
            throw new DeploymentException(archive.getName(), e);
        }
    }

    private void run(String command) throws IOException {
        input.write(command + "\n");
        input.flush();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("done")) {
                return;
            } else if (line.startsWith("failed: ")) {
                throw new IOException(command + " " + line);
            }
        }
        throw new IOException("TomEE has ended");
    }

    private static String name(Archive<?> archive) {
        return archive.getName().replaceAll("\\.[^.]*$", "");
    }

    /** There is nothing to configure: all is in {@link TomEe}. */
    public static final class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {
            // Nothing to validate.
        }
    }
}
