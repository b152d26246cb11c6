package io.idempotency.ee.it.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The parts of TomEE in one process, for the server itself is not on Maven Central. */
final class TomEe implements TestServer {

    private final Path base = Path.of(System.getProperty("tomee.base"), "tests");

    @Override
    public void make() throws IOException {
        Folder.delete(base);
        Files.createDirectories(base);
        configure(base, "orders.properties", "tests.properties");
    }

    /** Its program and its properties. */
    static void configure(Path directory, String... files) throws IOException {
        Files.writeString(directory.resolve("Server.java"), Folder.read("tomee/Server.java"));
        StringBuilder properties = new StringBuilder();
        for (String file : files) {
            properties.append(Folder.read("tomee/" + file));
        }
        Files.writeString(directory.resolve("server.properties"), properties);
    }

    /** Its command line. */
    static ProcessBuilder command(Path directory, int port, String... arguments) {
        String libraries = System.getProperty("tomee.lib");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-javaagent:" + Path.of(libraries, "openejb-javaagent.jar"),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "-cp",
                        libraries + File.separator + "*",
                        "Server.java",
                        Integer.toString(port))
                .directory(directory.toFile());
        builder.command().addAll(List.of(arguments));
        return builder;
    }

    /** The class of a database's driver. */
    static String driver(String database) {
        return switch (database) {
            case "h2" -> "org.h2.Driver";
            case "postgresql" -> "org.postgresql.Driver";
            case "mariadb" -> "org.mariadb.jdbc.Driver";
            default -> throw new IllegalArgumentException(database);
        };
    }

    /** Ready for deployments when it says so. */
    Process start() throws IOException {
        ContainerDatabase database = ContainerDatabase.current();
        ProcessBuilder builder = command(base, port()).redirectError(logFile().toFile());
        Map<String, String> environment = builder.environment();
        environment.put("DB_DRIVER", driver(database.kind()));
        environment.put("DB_URL", database.url("OrdersDS"));
        environment.put("DB_USER", database.user());
        environment.put("DB_PASSWORD", database.password());
        ContainerDatabase.dataSources().forEach(name -> environment.put(name + "_URL", database.url(name)));
        return builder.start();
    }

    @Override
    public SampleDirectory sample(ServerPlan plan) {
        try {
            return new TomEeSample(plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LogFiles log() {
        return new LogFiles(logFile());
    }

    private Path logFile() {
        return base.resolve("server.log");
    }

    @Override
    public Optional<Class<? extends DeployableContainer<?>>> container() {
        return Optional.of(TomEeContainer.class);
    }

    @Override
    public UnitForm unitForm() {
        return new UnitForm("3.0", UnitForm.ECLIPSE_LINK, Map.of(), Map.of(), Map.of());
    }

    @Override
    public boolean brings(String jar) {
        return !jar.startsWith("idempotency-ee");
    }

    @Override
    public void complete(WebArchive war) {
        // It needs nothing.
    }

    @Override
    public void leaveOut(WebArchive war) {
        war.getContent(Filters.include(".*Locator(Resource)?\\.class")).keySet().forEach(war::delete);
    }

    @Override
    public Map<String, String> departures() {
        return TomEeDepartures.all();
    }

    @Override
    public boolean isOwnHeader(String name) {
        return false;
    }

    @Override
    public Set<String> sentWithCookies() {
        return Set.of();
    }
}
