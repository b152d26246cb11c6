package io.idempotency.ee.it.server;

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
        void install(Path war, String line) {
            // The WAR has it.
        }
    },
    /** The server's: the same WAR without Hibernate. */
    ECLIPSELINK {
        @Override
        void install(Path war, String line) throws IOException {
            try (FileSystem files = FileSystems.newFileSystem(war)) {
                removeHibernate(files.getPath("WEB-INF/lib"));
                Path unit = files.getPath("WEB-INF/classes/META-INF/persistence.xml");
                Files.writeString(unit, Files.readString(unit).replaceAll("<provider>.*</provider>", line));
            }
        }
    };

    /**
     * Changes the sample, before the server's first start.
     *
     * @param line of persistence.xml with which the server takes this provider, if it is not the sample's
     */
    abstract void install(Path war, String line) throws IOException;

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
