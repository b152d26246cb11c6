package io.idempotency.ee.it.sample.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A build with fixed time stamps tells a server nothing of what has changed. */
@Tag(Gate.LONG)
class SwappedLibraryIT {

    private static final String NAME = "swapped";
    private static final FileTime BUILD = FileTime.fromMillis(1_767_225_600_000L);

    @Test
    @DisplayName("a library of the WAR that is swapped under its time stamps is the one that answers after a restart")
    void swapped() throws IOException {
        OrdersServer server = new OrdersServer(ServerPlan.of(NAME, Ports.of(85)));
        try {
            install(server.war(), "one");
            assertThat(answer(server.running())).isEqualTo("one");
            server.close();

            install(server.war(), "two");
            assertThat(answer(server.running())).isEqualTo("two");
        } finally {
            server.close();
        }
    }

    private static String answer(OrdersServer server) {
        return server.client().send(Call.get("/sample-orders/answer.txt")).body();
    }

    /** Puts a library into the WAR; its entries, it and the WAR are of the same size and time, whatever the text. */
    private static void install(Path file, String text) throws IOException {
        try (FileSystem war = FileSystems.newFileSystem(file, Map.of("compressionMethod", "STORED"))) {
            Path library = war.getPath("WEB-INF/lib/answer.jar");
            Files.write(library, jar(text));
            Files.setLastModifiedTime(library, BUILD);
        }
        Files.setLastModifiedTime(file, BUILD);
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
