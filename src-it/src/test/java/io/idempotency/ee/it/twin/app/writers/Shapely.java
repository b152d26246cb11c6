package io.idempotency.ee.it.twin.app.writers;

/** Written by a writer of the application. */
public interface Shapely {

    String name();

    /** One of them. */
    record Circle(String name) implements Shapely {}
}
