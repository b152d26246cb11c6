package io.idempotency.ee.it.sqs.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** How they have ended on this server, by the label of a test. */
@ApplicationScoped
public class Deliveries {

    private final Map<String, List<String>> ends = new ConcurrentHashMap<>();

    void ended(Order order, String end) {
        ends.computeIfAbsent(order.label(), label -> new CopyOnWriteArrayList<>())
                .add(end);
    }

    public List<String> of(String label) {
        return ends.getOrDefault(label, List.of());
    }
}
