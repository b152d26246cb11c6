package io.idempotency.ee.sample.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A customer's profile. */
@Entity
@Table(name = "customers")
public class Customer {

    @Id
    private String id;

    private String name;

    private String city;

    /** For JPA. */
    protected Customer() {}

    Customer(String id, Profile profile) {
        this.id = id;
        this.name = profile.name();
        this.city = profile.city();
    }

    Profile profile() {
        return new Profile(name, city);
    }
}
