package io.idempotency.ee.it.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** GlassFish or Payara: a domain of its own, configured by the scripts of its folder. */
final class GlassFish implements TestServer {

    private static final List<String> SCRIPTS = List.of("orders.asadmin", "tests.asadmin");

    private static final String DOMAIN = "domain1";

    /** Its ports begin at a multiple of 100 and one, so that HTTP has the port of all servers here. */
    private static final int PORT_BASE = 1;

    private final Path directory = Path.of(System.getProperty("glassfish.base"));
    private final Asadmin asadmin =
            new Asadmin(Path.of(System.getProperty("glassfish.home")), Path.of(System.getProperty("glassfish.java")));

    @Override
    public void make() throws IOException {
        Folder.delete(directory);
        Files.createDirectories(directory);
        asadmin.run(
                "create-domain",
                "--nopassword=true",
                "--domaindir=" + directory,
                "--portbase=" + Ports.of(PORT_BASE),
                DOMAIN);
        Folder.copy(
                Path.of(System.getProperty("glassfish.drivers")),
                directory.resolve(DOMAIN).resolve("lib"));
        start();
        for (String script : SCRIPTS) {
            Path file = directory.resolve(script);
            Files.writeString(file, Folder.read("glassfish/" + script));
            asadmin.script(administration(), file);
        }
        stop();
    }

    void start() {
        asadmin.run("start-domain", "--domaindir=" + directory, DOMAIN);
    }

    void stop() {
        asadmin.run("stop-domain", "--domaindir=" + directory, "--force=true", DOMAIN);
    }

    Asadmin.Session session() {
        return asadmin.session(administration());
    }

    private static int administration() {
        return Ports.of(PORT_BASE + 48);
    }

    @Override
    public Optional<Class<? extends DeployableContainer<?>>> container() {
        return Optional.of(GlassFishContainer.class);
    }

    @Override
    public Path log() {
        return directory.resolve(DOMAIN).resolve("logs/server.log");
    }

    /** With the server's own provider: a deployment with another one takes twice as long. */
    @Override
    public UnitForm unitForm() {
        String platform = "org.hibernate.engine.transaction.jta.platform.internal."
                + System.getProperty("glassfish.hibernate.platform");
        return new UnitForm(
                "3.0",
                UnitForm.ECLIPSE_LINK,
                Map.of(
                        "hibernate.transaction.jta.platform",
                        platform,
                        // Payara's class loader fails on Hibernate's class transformer.
                        "hibernate.enhancer.enableDirtyTracking",
                        "false",
                        "hibernate.enhancer.enableLazyInitialization",
                        "false"),
                Map.of(),
                Map.of());
    }

    @Override
    public boolean brings(String jar) {
        return !jar.startsWith("idempotency-ee");
    }

    @Override
    public File[] provider(String className) {
        return className.equals(UnitForm.HIBERNATE)
                ? Objects.requireNonNull(new File(System.getProperty("glassfish.hibernate")).listFiles())
                : new File[0];
    }

    @Override
    public void complete(WebArchive war) {
        war.addAsWebInfResource("servers/glassfish/web.xml", "web.xml");
    }

    /** Else the library's reference to the only unit is refused, although its bean is vetoed. */
    @Override
    public void completeSeveral(WebArchive war) {
        war.addAsWebInfResource("servers/glassfish/several-units.xml", "web.xml");
    }

    @Override
    public boolean isOwnHeader(String name) {
        return false;
    }

    @Override
    public Map<String, String> departures() {
        return GlassFishDepartures.all();
    }

    @Override
    public Set<String> sentWithCookies() {
        return Set.of();
    }
}
