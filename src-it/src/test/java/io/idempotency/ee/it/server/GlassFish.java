package io.idempotency.ee.it.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** GlassFish or Payara: a domain of its own, configured by the scripts of its folder. */
final class GlassFish implements TestServer {

    /** Its ports begin at a multiple of 100 and one, so that HTTP has the port of all servers here. */
    private static final int PORT_BASE = 1;

    /** Of the one that is copied, while it is configured: far from the others. */
    private static final int SAMPLE_PORT_BASE = 50;

    private static final int ADMINISTRATION = 48;

    private static final int HTTP = 80;

    private static final int HTTPS = 81;

    private static final int STARTS = 3;

    private static final Duration LONGEST_UNTIL_LOGGED = Duration.ofSeconds(20);

    /** What the server writes into its log when it has started, not what starts it. */
    private static final String STARTED = "startup time";

    /** By data source, as its scripts name them. */
    private static final Map<String, String> POOLS = Map.of(
            "OrdersDS", "OrdersPool", "PoolOfOneDS", "PoolOfOne", "EarDS", "EarPool", "GeneratedDS", "GeneratedPool");

    private final Path domain = Path.of(System.getProperty("glassfish.base"), "domain1");
    private final Asadmin asadmin =
            new Asadmin(Path.of(System.getProperty("glassfish.home")), Path.of(System.getProperty("glassfish.java")));
    private boolean forSample;

    @Override
    public void make() throws IOException {
        make(domain, PORT_BASE, List.of("orders.asadmin", "tests.asadmin"));
        if (!ContainerDatabase.current().isOfFiles()) {
            GlassFishDomain made = new GlassFishDomain(domain);
            lead(made, ContainerDatabase.current());
            made.write();
        }
    }

    @Override
    public SampleDirectory sample(ServerPlan plan) {
        try {
            return new GlassFishSample(plan, asadmin, configured());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Configuring takes a start, so it is done once. */
    private Path configured() throws IOException {
        Path configured = domain.resolveSibling("configured");
        if (!forSample) {
            make(configured, SAMPLE_PORT_BASE, List.of("orders.asadmin", "confirmations.asadmin"));
            forSample = true;
        }
        return configured;
    }

    private void make(Path made, int base, List<String> scripts) throws IOException {
        Folder.delete(made);
        Files.createDirectories(made.getParent());
        String name = made.getFileName().toString();
        asadmin.run(
                "create-domain",
                "--nopassword=true",
                "--domaindir=" + made.getParent(),
                "--portbase=" + Ports.of(base),
                "--checkports=false",
                name);
        new GlassFishDomain(made)
                .ports(Ports.of(base + HTTP), Ports.of(base + HTTPS), Ports.of(base + ADMINISTRATION))
                .write();
        Folder.copy(Path.of(System.getProperty("glassfish.drivers")), made.resolve("lib"));
        start(made);
        for (String script : scripts) {
            Path file = made.resolve(script);
            Files.writeString(file, Folder.read("glassfish/" + script));
            asadmin.script(Ports.of(base + ADMINISTRATION), file);
        }
        stop(made);
    }

    /** In the place of what its scripts say. */
    private static void lead(GlassFishDomain made, ContainerDatabase database) {
        POOLS.forEach((dataSource, pool) -> made.pool(
                pool,
                GlassFishSample.dataSource(database.kind()),
                Map.of("url", database.url(dataSource), "user", database.user(), "password", database.password())));
    }

    /**
     * Starts it again if it does not write its log: GlassFish loses its log manager to the JDK's in some starts, and what tests wait
     * for in the log would not come.
     */
    void start() {
        for (int starts = 0; starts < STARTS; starts++) {
            LogFiles.Position before = log().end();
            start(domain);
            if (log().since(before, STARTED, LONGEST_UNTIL_LOGGED).contains(STARTED)) {
                return;
            }
            stop();
        }
        throw new IllegalStateException("No word of the server in " + domain + "/logs in " + STARTS + " starts");
    }

    void stop() {
        stop(domain);
    }

    private void start(Path made) {
        asadmin.run("start-domain", "--domaindir=" + made.getParent(), "" + made.getFileName());
    }

    private void stop(Path made) {
        asadmin.run("stop-domain", "--domaindir=" + made.getParent(), "--force=true", "" + made.getFileName());
    }

    Asadmin.Session session() {
        return asadmin.session(Ports.of(PORT_BASE + ADMINISTRATION));
    }

    @Override
    public Optional<Class<? extends DeployableContainer<?>>> container() {
        return Optional.of(GlassFishContainer.class);
    }

    @Override
    public LogFiles log() {
        return new LogFiles(domain.resolve("logs/server.log"));
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

    /** Payara opens the database of its timers in one, when it starts. */
    @Override
    public String shortestTransaction() {
        return "10";
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
