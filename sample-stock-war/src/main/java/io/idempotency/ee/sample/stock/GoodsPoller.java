package io.idempotency.ee.sample.stock;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.IdempotentCall;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.Message;

/** Books what the queue says was received, once for each event, however often its message comes. */
@Singleton
@Startup
public class GoodsPoller {

    private static final Logger LOG = System.getLogger(GoodsPoller.class.getName());
    private static final Duration RETENTION = Duration.ofDays(14);

    @Inject
    GoodsQueue queue;

    @Inject
    Idempotency idempotency;

    @Inject
    Stock stock;

    @Inject
    Deliveries deliveries;

    /** Without a transaction of the timer's: each message has its own. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void poll() {
        try {
            queue.receive().forEach(this::take);
        } catch (SdkException e) {
            LOG.log(Level.INFO, "The next tick tries again: {0}", e.toString());
        }
    }

    private void take(Message message) {
        try {
            book(message);
            deliveries.done(message.body());
            queue.delete(message);
        } catch (RuntimeException e) {
            // Not deleted: it comes again, and after some times goes to the queue "dead".
            LOG.log(Level.INFO, "A message comes again: {0}", e.toString());
        }
    }

    private void book(Message message) {
        Event event = Event.of(message.body());
        String key = event.id().isEmpty() ? message.messageId() : event.id();
        IdempotentCall call = IdempotentCall.of("stock.received", key)
                .comparing(message.body())
                .retention(RETENTION);
        idempotency.execute(call, Void.class, () -> {
            stock.move(event.sku(), event.quantity());
            return null;
        });
    }
}
