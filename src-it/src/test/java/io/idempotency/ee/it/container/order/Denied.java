package io.idempotency.ee.it.container.order;

import jakarta.ejb.ApplicationException;

/** An application exception, so that the container of a session bean hands it on as it is. */
@ApplicationException
public class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
