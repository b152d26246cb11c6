package io.idempotency.ee.conformance.http;

/**
 * A line of a header.
 *
 * @param name as it is sent
 * @param value without the white space around it; a character is a byte
 */
public record Header(String name, String value) {

    /**
     * Reads {@code Name: value}.
     *
     * @throws IllegalArgumentException if there is no name
     */
    public static Header parse(String line) {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a header: " + line);
        }
        return new Header(
                line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
