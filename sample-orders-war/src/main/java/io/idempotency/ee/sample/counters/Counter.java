package io.idempotency.ee.sample.counters;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A number that only grows. */
@Entity
@Table(name = "counters")
public class Counter {

    @Id
    private String name;

    private long counted;

    /** For JPA. */
    protected Counter() {}

    Counter(String name, long counted) {
        this.name = name;
        this.counted = counted;
    }

    long counted() {
        return counted;
    }
}
