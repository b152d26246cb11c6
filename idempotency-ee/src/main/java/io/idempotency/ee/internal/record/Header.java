package io.idempotency.ee.internal.record;

/**
 * One stored header line.
 *
 * @param name as the method wrote it; letters, digits and the other characters of an HTTP token
 * @param value without CR, LF and NUL
 * @param beside whether it was added to the response of the servlet, beside those of this name that filters set there; it is
 *     not the method's answer that replaces them
 */
public record Header(String name, String value, boolean beside) {

    /** Of the method's answer. */
    public Header(String name, String value) {
        this(name, value, false);
    }

    /** Its name: the value may be a secret. */
    @Override
    public String toString() {
        return "Header[" + name + "]";
    }
}
