package io.idempotency.ee.it.server;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On Payara Micro, configured before it boots, without a cluster. */
final class PayaraMicroSample implements SampleDirectory {

    private final ServerPlan plan;
    private final Path path;

    PayaraMicroSample(ServerPlan plan) throws IOException {
        this.plan = plan;
        this.path =
                Path.of(System.getProperty("payara-micro.base"), plan.name()).toAbsolutePath();
        Folder.delete(path);
        Files.createDirectories(path);
        Files.writeString(path.resolve("orders.asadmin"), Folder.read("payara-micro/orders.asadmin"));
        Files.copy(plan.application().war(), war());
        // The server's own, in the place of the WAR's.
        Provider.ECLIPSELINK.install(war(), "");
    }

    /** With a new root each time. In an old one it would start the application of the last time first. */
    @Override
    public ProcessBuilder command() {
        try {
            Folder.delete(path.resolve("root"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        System.getProperty("payara-micro.jar"),
                        "--nocluster",
                        "--rootdir",
                        path.resolve("root").toString(),
                        "--port",
                        Integer.toString(plan.httpPort()),
                        "--addlibs",
                        drivers(),
                        "--prebootcommandfile",
                        "orders.asadmin",
                        "--deploy",
                        war().toString(),
                        "--contextroot",
                        "sample-orders"))
                .directory(path.toFile());
        Map<String, String> environment = builder.environment();
        environment.putIfAbsent("DB_URL", "jdbc:h2:file:" + path.resolve("orders") + ";WRITE_DELAY=0");
        String url = plan.environment().getOrDefault("DB_URL", "jdbc:h2:");
        environment.put("DB_DATA_SOURCE", GlassFishSample.dataSource(url.split(":", -1)[1]));
        return builder;
    }

    /** The port is open before the application is up. */
    @Override
    public List<URI> readiness() {
        return List.of(URI.create("http://localhost:" + plan.httpPort() + "/sample-orders/api/orders"));
    }

    @Override
    public boolean opensLate() {
        return false;
    }

    @Override
    public Path war() {
        return path.resolve("sample-orders.war");
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
        return path.resolve("orders.mv.db");
    }

    @Override
    public boolean failed(String output) {
        return output.contains("Exception while deploying the app")
                || output.contains("Exception while loading the app");
    }

    @Override
    public String outOfConnections() {
        return "Error allocating connection";
    }

    private static String drivers() {
        try (Stream<Path> jars = Files.list(Path.of(System.getProperty("glassfish.drivers")))) {
            return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
