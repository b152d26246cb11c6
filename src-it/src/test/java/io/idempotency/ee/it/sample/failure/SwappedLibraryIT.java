package io.idempotency.ee.it.sample.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.LibertyServer;
import io.idempotency.ee.it.harness.Ports;
import io.idempotency.ee.it.harness.ServerPlan;
import io.idempotency.ee.it.harness.http.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A build with fixed time stamps tells a server nothing of what has changed. */
class SwappedLibraryIT {

    private static final String NAME = "swapped";
    private static final FileTime BUILD = FileTime.fromMillis(1_767_225_600_000L);
    private static final Path WAR =
            Path.of(System.getProperty("wlp.usr"), "servers", NAME, "apps", "sample-orders.war");

    @Test
    @DisplayName("a library of the WAR that is swapped under its time stamps is the one that answers after a restart")
    void swapped() throws IOException {
        LibertyServer server = new LibertyServer(ServerPlan.of(NAME, Ports.of(85)));
        try {
            install("one");
            assertThat(answer(server.running())).isEqualTo("one");
            server.close();

            install("two");
            assertThat(answer(server.running())).isEqualTo("two");
        } finally {
            server.close();
        }
    }

    private static String answer(LibertyServer server) {
        return server.client().send(Call.get("/sample-orders/answer.txt")).body();
    }

    /** Puts a library into the WAR; its entries, it and the WAR are of the same size and time, whatever the text. */
    private static void install(String text) throws IOException {
        try (FileSystem war = FileSystems.newFileSystem(WAR, Map.of("compressionMethod", "STORED"))) {
            Path library = war.getPath("WEB-INF/lib/answer.jar");
            Files.write(library, jar(text));
            Files.setLastModifiedTime(library, BUILD);
        }
        Files.setLastModifiedTime(WAR, BUILD);
    }

    private static byte[] jar(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
            jar.setLevel(0);
            ZipEntry entry = new ZipEntry("META-INF/resources/answer.txt");
            entry.setLastModifiedTime(BUILD);
            jar.putNextEntry(entry);
            jar.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }
}
