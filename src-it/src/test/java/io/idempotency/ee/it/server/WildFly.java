package io.idempotency.ee.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** WildFly, configured by the scripts of its folder. */
final class WildFly implements TestServer {

    private static final List<String> SCRIPTS = List.of("orders.cli", "drivers.cli", "eclipselink.cli");

    private static final Map<String, String> DEPARTURES = Map.of(
            "session bean calls one that fails",
            "EJBException is unwrapped, EJBTransactionRolledbackException is not (Jakarta REST 3.1, section 11.2.4)");

    private final Path home = Path.of(System.getProperty("wildfly.home"));
    private final Path directory = Path.of(System.getProperty("wildfly.base"));
    private boolean forSample;

    @Override
    public void make() throws IOException {
        configure(
                directory,
                Stream.concat(SCRIPTS.stream(), Stream.of("tests.cli")).toList());
        ContainerDatabase database = ContainerDatabase.current();
        if (!database.isOfFiles()) {
            run(directory, Files.writeString(directory.resolve("database.cli"), attributes(database)));
        }
    }

    private static String attributes(ContainerDatabase database) {
        StringBuilder lines = new StringBuilder("embed-server --server-config=standalone.xml\n");
        for (String name : ContainerDatabase.dataSources()) {
            Map.of(
                            "driver-name", database.kind(),
                            "connection-url", database.url(name),
                            "user-name", database.user(),
                            "password", database.password())
                    .forEach((attribute, value) -> lines.append(
                            "/subsystem=datasources/data-source=%s:write-attribute(name=%s, value=\"%s\")%n"
                                    .formatted(name, attribute, value)));
        }
        return lines.append("stop-embedded-server\n").toString();
    }

    @Override
    public SampleDirectory sample(ServerPlan plan) {
        try {
            WildFlySample made = new WildFlySample(plan, home, configured());
            for (String name : plan.application().configuration()) {
                run(made, name + ".cli");
            }
            if (plan.application().confirmed()) {
                run(made, "confirmations.cli");
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(WildFlySample made, String script) throws IOException {
        run(made.path(), Files.writeString(made.path().resolve(script), Folder.read("wildfly/" + script)));
    }

    /** Configuring takes as long as a start, so it is done once. */
    private Path configured() throws IOException {
        Path configured = directory.resolveSibling("configured");
        if (!forSample) {
            configure(configured, SCRIPTS);
            forSample = true;
        }
        return configured;
    }

    @Override
    public LogFiles log() {
        return new LogFiles(directory.resolve("log/server.log"));
    }

    @Override
    public UnitForm unitForm() {
        return new UnitForm("3.2", UnitForm.HIBERNATE, Map.of(), Map.of(), Map.of("wildfly.jpa.default-unit", "true"));
    }

    /** Hibernate, in its own version. Where the WAR has another one, JSON-B is turned off: that one uses Jackson (WFLYRS0018). */
    @Override
    public boolean brings(String jar) {
        return !jar.startsWith("idempotency-ee");
    }

    @Override
    public void complete(WebArchive war) {
        war.addAsWebInfResource("servers/wildfly/web.xml", "web.xml");
    }

    @Override
    public String listening(String queue) {
        return """
                <activation-config>
                  <activation-config-property>
                    <activation-config-property-name>destinationLookup</activation-config-property-name>
                    <activation-config-property-value>java:/%s</activation-config-property-value>
                  </activation-config-property>
                </activation-config>
                """
                .formatted(queue);
    }

    @Override
    public boolean isOwnHeader(String name) {
        return false;
    }

    @Override
    public Map<String, String> departures() {
        return DEPARTURES;
    }

    @Override
    public Set<String> sentWithCookies() {
        return Set.of();
    }

    /** Makes a server's directory anew. */
    private void configure(Path made, List<String> scripts) throws IOException {
        Folder.delete(made);
        Files.createDirectories(made.getParent());
        Folder.copy(home.resolve("standalone"), made);
        Files.createDirectories(made.resolve("modules"));
        StringBuilder lines = new StringBuilder();
        for (String script : scripts) {
            lines.append(Folder.read("wildfly/" + script)).append('\n');
        }
        run(made, Files.writeString(made.resolve("all.cli"), lines));
    }

    /** In WildFly's own folder, which the scripts mean with a relative path. */
    private void run(Path made, Path script) throws IOException {
        Path output = made.resolve("cli.log");
        ProcessBuilder cli = new ProcessBuilder(home.resolve("bin/jboss-cli.sh").toString(), "--file=" + script)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        cli.environment().put("JAVA_HOME", System.getProperty("java.home"));
        cli.environment()
                .put(
                        "JAVA_OPTS",
                        "-Djboss.server.base.dir=%s -Dmodule.root=%s -Djars=%s"
                                .formatted(made, made.resolve("modules"), System.getProperty("wildfly.jars")));
        if (ended(cli.start()) != 0) {
            throw new IllegalStateException(Files.readString(output));
        }
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
