package io.idempotency.ee.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of one Liberty server, made from the one that the sample's build has deployed. */
final class ServerDirectory {

    private static final String TRANSACTIONS =
            """
            <server>
              <variable name="TRANSACTION_TIMEOUT" defaultValue="120s"/>
              <transaction totalTranLifetimeTimeout="${TRANSACTION_TIMEOUT}"/>
            </server>
            """;

    /** What server.xml overrides: a port that opens before the application is up answers 404, which no test lets pass. */
    private static final String IMPATIENT =
            """
            <server>
              <applicationManager startTimeout="1s"/>
            </server>
            """;

    private final Path path;

    private ServerDirectory(Path path) {
        this.path = path;
    }

    static ServerDirectory make(String name, Provider provider) {
        ServerDirectory directory = new ServerDirectory(Path.of(System.getProperty("wlp.usr"), "servers", name));
        try {
            directory.delete();
            directory.fill(Path.of(System.getProperty("sample.server")), Path.of(System.getProperty("sample.war")));
            provider.install(directory.path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory;
    }

    Path console() {
        return path.resolve("console.log");
    }

    /** What H2's default URL points to. */
    Path h2File() {
        return path.resolve("data/orders.mv.db");
    }

    /** Everything that the server has written for people to read. */
    String logs() {
        try (Stream<Path> files = Files.walk(path.resolve("logs"))) {
            StringBuilder text = new StringBuilder(read(console()));
            files.filter(Files::isRegularFile).forEach(file -> text.append(read(file)));
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Path sample, Path war) throws IOException {
        Files.createDirectories(path.resolve("apps"));
        Files.createDirectories(path.resolve("lib/jdbc"));
        Files.copy(sample.resolve("server.xml"), path.resolve("server.xml"));
        // The password of the key store that the server makes for itself.
        Files.copy(sample.resolve("server.env"), path.resolve("server.env"));
        Files.copy(war, path.resolve("apps/sample-orders.war"));
        try (Stream<Path> drivers = Files.list(sample.resolve("lib/jdbc"))) {
            for (Path driver : drivers.toList()) {
                Files.copy(driver, path.resolve("lib/jdbc").resolve(driver.getFileName()));
            }
        }
        Files.createDirectories(path.resolve("configDropins/overrides"));
        Files.writeString(path.resolve("configDropins/overrides/transactions.xml"), TRANSACTIONS);
        Files.createDirectories(path.resolve("configDropins/defaults"));
        Files.writeString(path.resolve("configDropins/defaults/start.xml"), IMPATIENT);
        // Short-lived servers that share the machine: start soon, stay small.
        Files.write(path.resolve("jvm.options"), List.of("-Xmx384m", "-XX:TieredStopAtLevel=1"));
    }

    private void delete() throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
