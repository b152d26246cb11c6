package io.idempotency.ee.internal.argument;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;

/** What the arguments of a call say of its key. */
public sealed interface ArgumentKey {

    /**
     * The key.
     *
     * @param described class and method, for messages
     * @throws IdempotencyException if there is none
     */
    default String orThrow(String described) {
        if (this instanceof Missing missing) {
            throw new IdempotencyException(Message.KEY_PART_MISSING, described, missing.part());
        } else if (this instanceof Malformed malformed) {
            throw new IdempotencyException(Message.KEY_PART_MALFORMED, described, malformed.part(), malformed.reason());
        }
        return ((Valid) this).key();
    }

    /** @param key not empty; the same for the same parts only */
    record Valid(String key) implements ArgumentKey {

        /** Without the key. */
        @Override
        public String toString() {
            return "Valid[" + key.length() + " characters]";
        }
    }

    /**
     * A part is null or empty.
     *
     * @param part which, for whoever sent it
     */
    record Missing(String part) implements ArgumentKey {}

    /**
     * A part has no text, although its type can have one.
     *
     * @param part which
     * @param reason for whoever sent it; holds nothing of the value
     */
    record Malformed(String part, String reason) implements ArgumentKey {}
}
