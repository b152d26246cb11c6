package io.idempotency.ee.it.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample's confirmations, beside the orders. */
final class ConfirmationsWar {

    private ConfirmationsWar() {}

    /** Answers, on that server, when it is up. */
    static URI waiting(ServerPlan plan) {
        return URI.create("http://localhost:" + plan.httpPort() + "/sample-confirmations/api/confirmations");
    }

    /** Copies it as it is. */
    static Path copy(Path folder) throws IOException {
        Path war = Path.of(System.getProperty("confirmations.war"));
        return Files.copy(war, folder.resolve(war.getFileName().toString()));
    }

    /**
     * Copies it with the descriptors that it needs on a server.
     *
     * @param server the folder of {@code servers/} that has them, as {@code confirmations-*}
     */
    static void copy(Path folder, String server, String... descriptors) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(copy(folder))) {
            for (String name : descriptors) {
                Files.writeString(files.getPath("WEB-INF", name), Folder.read(server + "/confirmations-" + name));
            }
        }
    }
}
