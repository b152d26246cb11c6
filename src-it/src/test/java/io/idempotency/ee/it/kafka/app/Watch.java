package io.idempotency.ee.it.kafka.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How deliveries have ended on this server. */
@ApplicationScoped
public class Watch {

    private record Delivery(String event, String end) {}

    private final Queue<Delivery> deliveries = new ConcurrentLinkedQueue<>();

    void ended(String event, String end) {
        deliveries.add(new Delivery(event, end));
    }

    /** Of the events that hold the label of a test. */
    public List<String> deliveries(String label) {
        return deliveries.stream()
                .filter(each -> each.event().contains(label))
                .map(Delivery::end)
                .toList();
    }
}
