package io.idempotency.ee.sample.stock;

import io.idempotency.ee.KeyInFlightException;
import io.idempotency.ee.KeyMissingException;
import io.idempotency.ee.KeyReusedException;
import io.idempotency.ee.StoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;

/** Lets no exception of a record end its channel. */
@ApplicationScoped
public class Parking {

    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 200;

    @Inject
    ParkedRecords parked;

    /** Returns when the work is done, or the record is parked. */
    public void deliver(String event, Runnable work) throws InterruptedException {
        for (int failures = 0; ; TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS)) {
            try {
                work.run();
                return;
            } catch (KeyInFlightException | StoreUnavailableException e) {
                // It will be over.
            } catch (RuntimeException e) {
                failures++;
                boolean hopeless = e instanceof KeyMissingException || e instanceof KeyReusedException;
                if ((hopeless || failures >= TRIES) && parked(event, e)) {
                    return;
                }
            }
        }
    }

    private boolean parked(String event, RuntimeException why) {
        try {
            parked.add(event, why);
            return true;
        } catch (RuntimeException e) {
            // The database is away; both are tried again.
            return false;
        }
    }
}
