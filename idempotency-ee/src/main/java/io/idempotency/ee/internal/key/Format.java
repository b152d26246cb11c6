package io.idempotency.ee.internal.key;

/**
 * The version of a whole row: how its fingerprint is made, how its headers are written and what its body holds. A row of an
 * earlier format is read and compared by its own rule. One of a later format is left alone: another server of the application
 * runs a newer version of the library.
 */
public final class Format {

    /**
     * The first. Fingerprint: SHA-256 as {@link ComparedRequest} says, or {@link ComparedCall}. Headers: lines of text. Body: the
     * bytes of the entity, or of the JSON of a result. With a key's id both are encrypted, which the format does not say.
     */
    public static final int FIRST = 1;

    /** What this version writes, and the last that it reads. */
    public static final int CURRENT = FIRST;

    private Format() {}

    /** Whether rows of this format can be read. */
    public static boolean isKnown(int format) {
        return format >= FIRST && format <= CURRENT;
    }
}
