package io.idempotency.ee.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where what the tests start writes its logs: a folder of this JVM. */
public final class Logs {

    private static final Path FOLDER = Path.of(System.getProperty("it.logs", "target"));

    private Logs() {}

    /** A file, whose folder is there. */
    public static Path of(String name) {
        try {
            return Files.createDirectories(FOLDER).resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
