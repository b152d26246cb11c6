package io.idempotency.ee.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs that go on in another file while they are read. */
class LogFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @DisplayName("what was logged since is read whole, also when the server has begun a new file twice")
    @CsvSource({
        "server.log, server.log_2026-11-29T22-05-34, server.log_2026-11-29T22-08-55",
        "server.log, server.log.2026-11-28, server.log.2026-11-29",
        "messages.log, messages_26.11.29_22.05.34.0.log, messages_26.11.29_22.08.55.0.log"
    })
    void goesOn(String name, String first, String second) throws IOException {
        Path file = folder.resolve(name);
        LogFiles log = new LogFiles(file);
        write(file, "before, which is longer than all that follows\n");
        LogFiles.Position position = log.end();
        write(file, "one\n");
        Files.move(file, folder.resolve(first));
        write(file, "two\n");
        Files.move(file, folder.resolve(second));
        write(file, "three\n");

        assertThat(log.since(position)).isEqualTo("one\ntwo\nthree\n");
        assertThat(log.since(LogFiles.start())).startsWith("before").endsWith("one\ntwo\nthree\n");
        assertThat(log.since(log.end())).isEmpty();
    }

    @Test
    @DisplayName("what was put aside before is not read again")
    void before() throws IOException {
        Path file = folder.resolve("server.log");
        write(folder.resolve("server.log_2026-11-29T22-05-34"), "long ago\n");
        write(file, "before\n");
        LogFiles log = new LogFiles(file);
        LogFiles.Position position = log.end();
        write(file, "one\n");

        assertThat(log.since(position)).isEqualTo("one\n");
    }

    @Test
    @DisplayName("a log that begins later, or whose old files are deleted, is read from its beginning")
    void gone() throws IOException {
        Path file = folder.resolve("logs/server.log");
        LogFiles log = new LogFiles(file);
        LogFiles.Position position = log.end();
        Files.createDirectory(file.getParent());
        write(file, "one\n");
        assertThat(log.since(position)).isEqualTo("one\n");

        LogFiles.Position later = log.end();
        Files.delete(file);
        write(file, "2\n");
        assertThat(log.since(later)).isEqualTo("2\n");
    }

    @Test
    @DisplayName("no other file beside it is part of it")
    void others() throws IOException {
        write(folder.resolve("server.log.lck"), "not of it\n");
        write(folder.resolve("notification.log"), "not of it\n");
        write(folder.resolve("server.log"), "one\n");

        assertThat(new LogFiles(folder.resolve("server.log")).since(LogFiles.start()))
                .isEqualTo("one\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
