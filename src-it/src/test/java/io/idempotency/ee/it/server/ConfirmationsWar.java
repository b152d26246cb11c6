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
     * Copies it with what the server has to be told of its message-driven bean.
     *
     * @param descriptor a file of {@code servers/}
     */
    static void copy(Path folder, String descriptor) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(copy(folder))) {
            Files.writeString(files.getPath("WEB-INF/ejb-jar.xml"), Folder.read(descriptor));
        }
    }
}
