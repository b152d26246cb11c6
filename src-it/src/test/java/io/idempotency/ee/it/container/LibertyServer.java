package io.idempotency.ee.it.container;

import io.idempotency.ee.it.harness.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes the server that Arquillian starts out of the one that the sample's build has made. */
public final class LibertyServer implements LoadableExtension {

    private static final Path DEPLOYED = Path.of(System.getProperty("sample.server"));
    private static final Path DIRECTORY =
            Path.of(System.getProperty("wlp.usr"), "servers", "arqServer" + System.getProperty("it.ports"));

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(LibertyServer.class);
    }

    static Path messages() {
        return DIRECTORY.resolve("logs/messages.log");
    }

    /** Before the adapter looks at its directories. A directory made anew has no caches of an earlier start. */
    void make(@Observes ManagerStarted event) throws IOException {
        if (Boolean.getBoolean("arquillian.server.running")) {
            return;
        }
        remove();
        Files.createDirectories(DIRECTORY.resolve("dropins"));
        Files.createDirectories(DIRECTORY.resolve("lib/jdbc"));
        Files.copy(DEPLOYED.resolve("server.xml"), DIRECTORY.resolve("orders-server.xml"));
        Files.copy(DEPLOYED.resolve("lib/jdbc/h2.jar"), DIRECTORY.resolve("lib/jdbc/h2.jar"));
        try (InputStream own = LibertyServer.class.getResourceAsStream("/arquillian/server.xml")) {
            Files.copy(
                    Objects.requireNonNull(own), DIRECTORY.resolve("server.xml"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                DIRECTORY.resolve("server.env"),
                "keystore_password=arquillian\nHTTP_PORT=%d\nHTTPS_PORT=%d\n".formatted(Ports.of(81), Ports.of(82)),
                StandardCharsets.ISO_8859_1);
    }

    private static void remove() throws IOException {
        if (Files.exists(DIRECTORY)) {
            try (Stream<Path> all = Files.walk(DIRECTORY)) {
                all.sorted((a, b) -> b.compareTo(a)).forEach(LibertyServer::delete);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
