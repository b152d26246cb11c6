package io.idempotency.ee.it.messaging.broker;

import jakarta.ejb.ApplicationException;

/** As the library's own are. */
@ApplicationException(rollback = true)
public class DeclaredException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
