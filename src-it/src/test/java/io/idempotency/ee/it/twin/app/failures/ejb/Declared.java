package io.idempotency.ee.it.twin.app.failures.ejb;

import jakarta.ejb.ApplicationException;

/** An application exception that rolls nothing back. */
@ApplicationException
public class Declared extends Exception {}
