package io.idempotency.ee.it.twin.app.writers;

/** Its JSON is made by a context of the application. */
public class Pretty {

    public String getFirst() {
        return "1";
    }

    public String getSecond() {
        return null;
    }
}
