package io.idempotency.ee.it.harness;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Who keeps the sample's entities. */
public enum Provider {
    /** The sample's own choice, in its WAR. */
    HIBERNATE {
        @Override
        void install(Path server) {}
    },
    /** The server's: the same WAR without Hibernate, and Liberty's feature {@code persistence}. */
    ECLIPSELINK {
        @Override
        void install(Path server) throws IOException {
            Path overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
            Files.writeString(overrides.resolve("eclipselink.xml"), FEATURE);
            try (FileSystem war = FileSystems.newFileSystem(server.resolve("apps/sample-orders.war"))) {
                removeHibernate(war.getPath("WEB-INF/lib"));
                Path unit = war.getPath("WEB-INF/classes/META-INF/persistence.xml");
                Files.writeString(unit, Files.readString(unit).replaceAll("<provider>.*</provider>", ""));
            }
        }
    };

    private static final String FEATURE =
            "<server><featureManager><feature>persistence-3.2</feature></featureManager></server>";

    /** Changes a server's directory, before its first start. */
    abstract void install(Path server) throws IOException;

    private static void removeHibernate(Path libraries) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(libraries)) {
            all = files.filter(file -> !file.getFileName().toString().startsWith("idempotency-ee"))
                    .toList();
        }
        for (Path library : all) {
            Files.delete(library);
        }
    }
}
