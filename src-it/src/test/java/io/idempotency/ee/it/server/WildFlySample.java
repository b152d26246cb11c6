package io.idempotency.ee.it.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** On WildFly, a copy of one that was configured. */
final class WildFlySample implements SampleDirectory {

    private static final int MANAGEMENT_OFFSET = 800;
    private static final String ECLIPSELINK = "<provider>org.eclipse.persistence.jpa.PersistenceProvider</provider>";

    private final ServerPlan plan;
    private final Path home;
    private final Path path;

    /** @param configured a server's directory that was never started */
    WildFlySample(ServerPlan plan, Path home, Path configured) throws IOException {
        this.plan = plan;
        this.home = home;
        this.path = configured.resolveSibling(plan.name());
        Folder.delete(path);
        Folder.copy(configured, path);
        Files.copy(plan.application().war(), war());
        plan.application().provider().install(war(), ECLIPSELINK);
        if (plan.application().confirmed()) {
            BesideWar.copyConfirmations(war().getParent(), "wildfly", "web.xml", "ejb-jar.xml");
        }
    }

    Path path() {
        return path;
    }

    @Override
    public ProcessBuilder command() {
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(home)
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setBaseDirectory(path)
                .setModuleDirs(
                        path.resolve("modules").toString(),
                        home.resolve("modules").toString())
                .setJavaOptions("-Xmx384m", "-XX:TieredStopAtLevel=1")
                .addServerArguments(
                        "-Djboss.http.port=" + plan.httpPort(),
                        "-Djboss.https.port=" + plan.httpsPort(),
                        "-Djboss.management.http.port=" + managementPort(),
                        "-Djboss.tx.node.id=" + plan.name());
        ProcessBuilder builder = new ProcessBuilder(command.build());
        // Of the server that Arquillian starts.
        builder.environment().remove("DB_URL");
        builder.environment().put("DB_DRIVER", driver());
        return builder;
    }

    /** MicroProfile Health is not where the applications are, and knows those that are there already. */
    @Override
    public List<URI> readiness() {
        URI health = URI.create("http://localhost:" + managementPort() + "/health/ready");
        return plan.application().confirmed() ? List.of(health, BesideWar.confirmations(plan)) : List.of(health);
    }

    @Override
    public boolean opensLate() {
        return false;
    }

    @Override
    public Path war() {
        return path.resolve("deployments/sample-orders.war");
    }

    @Override
    public Path console() {
        return path.resolve("console.log");
    }

    @Override
    public String logs() {
        return Folder.text(path.resolve("log"), console());
    }

    @Override
    public Path h2File() {
        return path.resolve("data/orders.mv.db");
    }

    @Override
    public boolean failed(String output) {
        return output.contains("WFLYCTL0183") || output.contains("WFLYCTL0013");
    }

    @Override
    public String outOfConnections() {
        return "IJ000655";
    }

    private int managementPort() {
        return plan.httpPort() + MANAGEMENT_OFFSET;
    }

    private String driver() {
        String[] url = plan.environment().getOrDefault("DB_URL", "jdbc:h2:").split(":", -1);
        return url[1];
    }
}
