package io.idempotency.ee.it.server;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** On TomEE, without its users: what Jakarta Security is there is not on Maven Central as a whole. */
final class TomEeSample implements SampleDirectory {

    private final ServerPlan plan;
    private final Path path;

    TomEeSample(ServerPlan plan) throws IOException {
        this.plan = plan;
        this.path = Path.of(System.getProperty("tomee.base"), plan.name()).toAbsolutePath();
        Folder.delete(path);
        Files.createDirectories(path);
        TomEe.configure(path, "orders.properties");
        Files.copy(plan.application().war(), war());
        // OpenJPA, which the server takes if it may choose, does not read mapping files of Jakarta Persistence 3.
        Provider.ECLIPSELINK.install(war(), "<provider>" + UnitForm.ECLIPSE_LINK + "</provider>");
        removeUsers();
    }

    private void removeUsers() throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(war());
                Stream<Path> classes = Files.list(files.getPath("WEB-INF/classes/io/idempotency/ee/sample/security"))) {
            for (Path each : classes.toList()) {
                Files.delete(each);
            }
        }
    }

    @Override
    public ProcessBuilder command() {
        // It reads commands to the end of its input, which this one does not have before it is killed.
        ProcessBuilder builder = TomEe.command(path, plan.httpPort(), "sample-orders", war().toString());
        Map<String, String> environment = builder.environment();
        environment.putIfAbsent("DB_URL", "jdbc:h2:file:" + path.resolve("orders") + ";WRITE_DELAY=0");
        String url = plan.environment().getOrDefault("DB_URL", "jdbc:h2:");
        environment.put("DB_DRIVER", TomEe.driver(url.split(":", -1)[1]));
        return builder.redirectInput(new File("/dev/null"));
    }

    /** An answer comes out of the database. */
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
        return output.contains("failed: ");
    }

    @Override
    public String outOfConnections() {
        return "Cannot get a connection";
    }
}
