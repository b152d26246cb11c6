package io.idempotency.ee.it.messaging.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What has come, by the label that a test sends along. */
@ApplicationScoped
public class Deliveries {

    private final Map<String, List<String>> all = new ConcurrentHashMap<>();

    /** Notes a delivery, and fails as the message says. */
    public void take(Message message) {
        try {
            all.computeIfAbsent(message.getStringProperty("label"), label -> new CopyOnWriteArrayList<>())
                    .add(message.getJMSRedelivered() ? "again" : "first");
            switch (message.getStringProperty("failure")) {
                case "application" -> throw new DeclaredException();
                case "system" -> throw new IllegalStateException("as asked");
                default -> {}
            }
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> of(String label) {
        return all.getOrDefault(label, List.of());
    }
}
