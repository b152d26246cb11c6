package io.idempotency.ee.it.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** On Open Liberty, made from the server that the sample's build has deployed. */
final class LibertySample implements SampleDirectory {

    private static final String TRANSACTIONS =
            """
            <server>
              <variable name="TRANSACTION_TIMEOUT" defaultValue="120"/>
              <transaction totalTranLifetimeTimeout="${TRANSACTION_TIMEOUT}s"/>
            </server>
            """;

    /** What server.xml overrides: a port that opens before the application is up answers 404, which no test lets pass. */
    private static final String IMPATIENT =
            """
            <server>
              <applicationManager startTimeout="1s"/>
            </server>
            """;

    private static final String ECLIPSELINK =
            "<server><featureManager><feature>persistence-3.2</feature></featureManager></server>";

    /** In the environment of a server that exports. */
    private static final String EXPORTS = "OTEL_SDK_DISABLED";

    private static final String TELEMETRY =
            "<server><featureManager><feature>mpTelemetry-2.1</feature></featureManager></server>";

    private static final long NEVER = -1;

    private final ServerPlan plan;
    private final Path path;
    private long seen = NEVER;

    LibertySample(ServerPlan plan) throws IOException {
        this.plan = plan;
        this.path = Path.of(System.getProperty("wlp.usr"), "servers", plan.name());
        Folder.delete(path);
        fill(Path.of(System.getProperty("sample.server")));
        plan.application().provider().install(war(), "");
        if (plan.application().provider() == Provider.ECLIPSELINK) {
            Files.writeString(overrides().resolve("eclipselink.xml"), ECLIPSELINK);
        }
        if (plan.environment().containsKey(EXPORTS)) {
            Files.writeString(overrides().resolve("telemetry.xml"), TELEMETRY);
        }
        for (String sample : plan.application().beside()) {
            copy(sample);
        }
        for (String name : plan.application().configuration()) {
            Files.writeString(overrides().resolve(name + ".xml"), Folder.read("liberty/" + name + ".xml"));
        }
    }

    @Override
    public ProcessBuilder command() {
        Path script = Path.of(System.getProperty("wlp.home"), "bin", "server");
        ProcessBuilder builder = new ProcessBuilder(script.toString(), "run", plan.name());
        if (isSwapped()) {
            builder.command().add("--clean");
        }
        builder.environment().put("WLP_USER_DIR", System.getProperty("wlp.usr"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    @Override
    public List<URI> readiness() {
        return List.of(URI.create("http://localhost:" + plan.httpPort() + "/health/ready"));
    }

    @Override
    public boolean opensLate() {
        return true;
    }

    @Override
    public Path war() {
        return path.resolve("apps/sample-orders.war");
    }

    @Override
    public Path console() {
        return path.resolve("console.log");
    }

    @Override
    public String logs() {
        return Folder.text(path.resolve("logs"), console());
    }

    @Override
    public Path h2File() {
        return path.resolve("data/orders.mv.db");
    }

    @Override
    public boolean failed(String output) {
        return output.contains("CWWKZ0002E");
    }

    @Override
    public String outOfConnections() {
        return "J2CA0045E";
    }

    /**
     * Whether it has seen another WAR, whose libraries it would serve if their time stamps are the same. To clean its caches at
     * each start takes longer than the rest of it.
     */
    private boolean isSwapped() {
        long before = seen;
        seen = Folder.checksum(war());
        return before != NEVER && before != seen;
    }

    private void fill(Path sample) throws IOException {
        Files.createDirectories(path.resolve("apps"));
        Files.createDirectories(path.resolve("lib/jdbc"));
        Files.copy(sample.resolve("server.xml"), path.resolve("server.xml"));
        // The password of the key store that the server makes for itself.
        Files.copy(sample.resolve("server.env"), path.resolve("server.env"));
        Files.copy(plan.application().war(), war());
        try (Stream<Path> drivers = Files.list(sample.resolve("lib/jdbc"))) {
            for (Path driver : drivers.toList()) {
                Files.copy(driver, path.resolve("lib/jdbc").resolve(driver.getFileName()));
            }
        }
        Files.writeString(Files.createDirectories(overrides()).resolve("transactions.xml"), TRANSACTIONS);
        Files.createDirectories(path.resolve("configDropins/defaults"));
        Files.writeString(path.resolve("configDropins/defaults/start.xml"), IMPATIENT);
        // Short-lived servers that share the machine: start soon, stay small.
        Files.write(path.resolve("jvm.options"), List.of("-Xmx384m", "-XX:TieredStopAtLevel=1"));
    }

    private void copy(String sample) throws IOException {
        BesideWar.copy(sample, path.resolve("apps"));
        Files.copy(Path.of("..", sample + ".xml"), overrides().resolve(sample + ".xml"));
    }

    private Path overrides() {
        return path.resolve("configDropins/overrides");
    }
}
