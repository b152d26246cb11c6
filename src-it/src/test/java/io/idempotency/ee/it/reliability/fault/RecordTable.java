package io.idempotency.ee.it.reliability.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The scripts that the library has for migration tools. */
final class RecordTable {

    private RecordTable() {}

    /** @param database as in the script's name */
    static List<String> statements(String database) {
        try (InputStream script =
                RecordTable.class.getResourceAsStream("/META-INF/idempotency-ee/ddl/" + database + ".sql")) {
            return List.of(new String(script.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
