package io.idempotency.ee.it.messaging.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How deliveries have ended, by the label that a test sends along; holds some of them at their end. */
@ApplicationScoped
public class Watch {

    private final Map<String, List<String>> deliveries = new ConcurrentHashMap<>();
    private final Map<String, Integer> begun = new ConcurrentHashMap<>();
    private final Set<String> toHold = ConcurrentHashMap.newKeySet();
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    void begun(Message message) throws JMSException {
        begun.merge(message.getStringProperty("label"), 1, Integer::sum);
    }

    /** After the library, before the container has acknowledged anything. */
    void ended(Message message, String how) throws JMSException, InterruptedException {
        String label = message.getStringProperty("label");
        deliveries
                .computeIfAbsent(label, each -> new CopyOnWriteArrayList<>())
                .add((message.getJMSRedelivered() ? "again " : "first ") + how);
        if (toHold.remove(label)) {
            held.add(label);
            boolean released = new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            throw new IllegalStateException("nobody has killed the server; " + released);
        }
    }

    public int begun(String label) {
        return begun.getOrDefault(label, 0);
    }

    public void hold(String label) {
        toHold.add(label);
    }

    public boolean holds(String label) {
        return held.contains(label);
    }

    public List<String> deliveries(String label) {
        return deliveries.getOrDefault(label, List.of());
    }
}
