package io.idempotency.ee.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Open Liberty, made out of the server that the sample's build has made. */
final class OpenLiberty implements TestServer {

    /** Notes of its own; by chance they go out. */
    private static final String OWN_HEADERS = "\\$ws.*|io\\.openliberty\\..*";

    /** Hibernate's class transformer recurses without end in Liberty's class loader. */
    private static final Map<String, String> NO_ENHANCER = Map.of(
            "hibernate.enhancer.enableDirtyTracking", "false", "hibernate.enhancer.enableLazyInitialization", "false");

    private final Path deployed = Path.of(System.getProperty("sample.server"));
    private final Path directory =
            Path.of(System.getProperty("wlp.usr"), "servers", "arqServer" + System.getProperty("it.ports"));

    @Override
    public void make() throws IOException {
        Folder.delete(directory);
        Files.createDirectories(directory.resolve("dropins"));
        Files.createDirectories(directory.resolve("lib/jdbc"));
        Files.copy(deployed.resolve("server.xml"), directory.resolve("orders-server.xml"));
        Folder.copy(deployed.resolve("lib/jdbc"), directory.resolve("lib/jdbc"));
        Files.writeString(directory.resolve("server.xml"), Folder.read("liberty/server.xml"));
        Files.writeString(
                directory.resolve("server.env"),
                "keystore_password=arquillian\nHTTP_PORT=%d\nHTTPS_PORT=%d\n".formatted(port(), Ports.of(82)),
                StandardCharsets.ISO_8859_1);
        if (!ContainerDatabase.current().isOfFiles()) {
            Files.writeString(
                    Files.createDirectories(directory.resolve("configDropins/overrides"))
                            .resolve("database.xml"),
                    variables(ContainerDatabase.current()));
        }
    }

    private static String variables(ContainerDatabase database) {
        StringBuilder lines = new StringBuilder("<server>\n");
        lines.append(variable("DB_URL", database.url("OrdersDS")))
                .append(variable("DB_USER", database.user()))
                .append(variable("DB_PASSWORD", database.password()));
        ContainerDatabase.dataSources().forEach(name -> lines.append(variable(name + "_URL", database.url(name))));
        return lines.append("</server>\n").toString();
    }

    private static String variable(String name, String value) {
        return "  <variable name=\"%s\" value=\"%s\"/>\n".formatted(name, value);
    }

    @Override
    public SampleDirectory sample(ServerPlan plan) {
        try {
            return new LibertySample(plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LogFiles log() {
        return new LogFiles(directory.resolve("logs/messages.log"));
    }

    @Override
    public UnitForm unitForm() {
        return new UnitForm("3.2", UnitForm.HIBERNATE, NO_ENHANCER, Map.of(), Map.of());
    }

    @Override
    public void complete(WebArchive war) {
        // It needs nothing.
    }

    @Override
    public boolean isOwnHeader(String name) {
        return name.matches(OWN_HEADERS);
    }

    @Override
    public Set<String> sentWithCookies() {
        return Set.of("expires", "cache-control");
    }
}
