package io.idempotency.ee.it.container.security;

import jakarta.enterprise.context.RequestScoped;

/** The tenant of the request, once a filter has found it. */
@RequestScoped
public class Tenant {

    private String name;

    String name() {
        return name;
    }

    void is(String newName) {
        name = newName;
    }
}
