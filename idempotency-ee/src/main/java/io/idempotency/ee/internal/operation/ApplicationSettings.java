package io.idempotency.ee.internal.operation;

import io.idempotency.ee.internal.attempt.WaitingLimits;
import java.time.Duration;
import java.util.Optional;

/**
 * What is set once for an application.
 *
 * @param documentation URI, for the link of a problem
 * @param table which table, and what happens to it on start
 * @param waiting how many requests wait at once on a server
 * @param replayMemory bytes of answers that a server holds to replay them without the database
 * @param reaper how records are reaped
 * @param encryption of what is stored
 * @param compress whether answers are compressed, before they are encrypted if they are
 * @param admin who may look at records
 * @param openApi whether the operations are described in the application's OpenAPI document
 * @param cover which methods are operations
 */
public record ApplicationSettings(
        String documentation,
        Table table,
        WaitingLimits waiting,
        int replayMemory,
        ReaperSettings reaper,
        EncryptionSettings encryption,
        boolean compress,
        AdminSettings admin,
        boolean openApi,
        Cover cover) {

    /**
     * @param schema what happens to it on start
     * @param name in SQL; empty to take it from the persistence provider
     */
    public record Table(SchemaAction schema, Optional<String> name) {}

    /**
     * @param enabled whether this application does it
     * @param interval between the starts of two runs
     * @param batch the most records that one transaction deletes
     * @param budget how long one run may go on
     * @param pause between two batches
     */
    public record ReaperSettings(boolean enabled, Duration interval, int batch, Duration budget, Duration pause) {}

    /**
     * @param enabled whether anybody may
     * @param role that they need
     */
    public record AdminSettings(boolean enabled, String role) {}
}
