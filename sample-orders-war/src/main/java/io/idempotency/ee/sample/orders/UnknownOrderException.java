package io.idempotency.ee.sample.orders;

import java.util.UUID;

/** There is no such order, or there is none any more. */
public class UnknownOrderException extends RuntimeException {

    UnknownOrderException(UUID id) {
        super("There is no order " + id);
    }
}
