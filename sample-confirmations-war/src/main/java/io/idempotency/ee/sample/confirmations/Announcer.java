package io.idempotency.ee.sample.confirmations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Sends messages outside of the caller's transaction: each is the broker's when this returns, whatever becomes of the
 * caller. In the transaction, without XA, the server would commit the database first; if it died then, the row would be
 * gone and the message never sent. This way round a message may be sent twice, and whoever receives it looks at its id.
 */
@ApplicationScoped
public class Announcer {

    /** The property that has the event's id. */
    static final String EVENT = "orderEventId";

    @Resource(lookup = "jms/connections")
    ConnectionFactory connections;

    @Resource(lookup = "jms/orderPlaced")
    Queue queue;

    /** Sends them in this order. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void announce(List<OutboxEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try (JMSContext context = connections.createContext()) {
            for (OutboxEvent event : events) {
                context.createProducer().setProperty(EVENT, event.id()).send(queue, text(event));
            }
        }
    }

    private static String text(OutboxEvent event) {
        return Json.createObjectBuilder()
                .add("event", "OrderPlaced")
                .add("order", event.order())
                .build()
                .toString();
    }
}
