package io.idempotency.ee.it.container.common;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What an execution leaves in the application's own table. */
@Entity
@Table(name = "effect")
public class Effect {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String label;

    /** Unique, for the application's own duplicates. */
    @Column(name = "once")
    private String once;

    protected Effect() {}

    public Effect(String label) {
        this.label = label;
    }

    public Effect(String label, String once) {
        this.label = label;
        this.once = once;
    }
}
