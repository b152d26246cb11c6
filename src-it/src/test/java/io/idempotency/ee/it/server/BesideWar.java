package io.idempotency.ee.it.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** Another sample, beside the orders. */
final class BesideWar {

    static final String CONFIRMATIONS = "confirmations";

    private BesideWar() {}

    /** Answers, on that server, when the confirmations are up. */
    static URI confirmations(ServerPlan plan) {
        return URI.create("http://localhost:" + plan.httpPort() + "/sample-confirmations/api/confirmations");
    }

    /** Copies it as it is. */
    static Path copy(String sample, Path folder) throws IOException {
        String war = "sample-" + sample + ".war";
        return Files.copy(Path.of("..", "sample-" + sample + "-war", "target", war), folder.resolve(war));
    }

    /**
     * Copies the confirmations with the descriptors that they need on a server.
     *
     * @param server the folder of {@code servers/} that has them, as {@code confirmations-*}
     */
    static void copyConfirmations(Path folder, String server, String... descriptors) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(copy(CONFIRMATIONS, folder))) {
            for (String name : descriptors) {
                Files.writeString(files.getPath("WEB-INF", name), Folder.read(server + "/confirmations-" + name));
            }
        }
    }
}
