package io.idempotency.ee.store;

/**
 * One stored header line.
 *
 * @param name as the method wrote it; letters, digits and the other characters of an HTTP token
 * @param value without CR, LF and NUL
 */
public record Header(String name, String value) {

    /** Its name: the value may be a secret. */
    @Override
    public String toString() {
        return "Header[" + name + "]";
    }
}
