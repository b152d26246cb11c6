package io.idempotency.ee.sample.watch;

import io.idempotency.ee.IdempotencyOutcome;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The current request, if its sender has given it a name to watch it by; else nothing is seen. */
@RequestScoped
public class Attempt {

    @Inject
    Watch watch;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    private String name;

    /** It came. The name is null if nobody watches. */
    public void arrived(String name) {
        this.name = name;
        see("arrived", null);
    }

    /** To be called in a transaction that is about to write. */
    public void began() {
        if (name != null) {
            see("began", null);
            transaction.registerInterposedSynchronization(new End(watch, name));
        }
    }

    /** The library says how it ended. In a timer, for example, there is no such bean, and nothing to see. */
    void ended(@Observes(notifyObserver = Reception.IF_EXISTS) IdempotencyOutcome outcome) {
        see("outcome", outcome.kind().name());
    }

    /** What became of the answer. */
    public void answer(String what, int status) {
        see(what, Integer.toString(status));
    }

    /** Something that needs no more words. */
    public void see(String what) {
        see(what, null);
    }

    private void see(String what, String detail) {
        if (name != null) {
            watch.see(name, what, detail);
        }
    }

    private record End(Watch watch, String name) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            watch.see(name, status == Status.STATUS_COMMITTED ? "committed" : "rolled-back", null);
        }
    }
}
