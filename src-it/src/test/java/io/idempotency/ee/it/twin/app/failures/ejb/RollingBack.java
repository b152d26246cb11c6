package io.idempotency.ee.it.twin.app.failures.ejb;

import jakarta.ejb.ApplicationException;

/** An application exception that rolls back. */
@ApplicationException(rollback = true)
public class RollingBack extends RuntimeException {}
