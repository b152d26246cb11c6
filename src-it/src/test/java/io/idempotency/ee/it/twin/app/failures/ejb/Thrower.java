package io.idempotency.ee.it.twin.app.failures.ejb;

import io.idempotency.ee.it.twin.app.failures.Failures;
import jakarta.ejb.Stateless;

/** A session bean that fails. */
@Stateless
public class Thrower {

    /** As a system exception: its caller gets an EJBException around it. */
    public void fail() {
        throw new Failures.Known("wrapped");
    }
}
