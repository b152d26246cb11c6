package io.idempotency.ee.sample.stock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A record that nobody could take. The same one is the same row. */
@Entity
@Table(name = "parked_records")
public class ParkedRecord {

    private static final int LONGEST = 2000;

    @Id
    private String id;

    private String reason;

    private String record;

    /** For JPA. */
    protected ParkedRecord() {}

    ParkedRecord(String record, String reason) {
        this.id =
                UUID.nameUUIDFromBytes(record.getBytes(StandardCharsets.UTF_8)).toString();
        this.reason = reason;
        this.record = record.substring(0, Math.min(LONGEST, record.length()));
    }

    String line() {
        return reason + " " + record;
    }
}
