package io.idempotency.ee.internal.key;

/** What a key header was read as. */
public sealed interface KeyReading {

    /** The header is not there. */
    record Absent() implements KeyReading {}

    /** @param key 1 to the configured number of printable ASCII characters, without quotes and escapes of the header */
    record Valid(String key) implements KeyReading {

        /** Without the key, which is its caller's secret. */
        @Override
        public String toString() {
            return "Valid[" + key.length() + " characters]";
        }
    }

    /** @param reason for the client; holds nothing of the value */
    record Malformed(String reason) implements KeyReading {}
}
