package io.idempotency.ee.sample.confirmations;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Empties the outbox once a second. Each server has it. */
@Singleton
@Startup
public class RelayTimer {

    private static final Logger LOG = System.getLogger(RelayTimer.class.getName());

    @Inject
    Relay relay;

    /** Without a transaction of the timer's: each batch has its own. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        try {
            while (relay.sendSome()) {
                LOG.log(Level.DEBUG, "There may be more.");
            }
        } catch (RuntimeException e) {
            // The database is away, or the order service has not made its tables yet. Nothing is lost: the rows are
            // there.
            LOG.log(Level.INFO, "The next tick tries again: {0}", e.toString());
        }
    }
}
