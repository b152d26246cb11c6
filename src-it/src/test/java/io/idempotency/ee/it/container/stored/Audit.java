package io.idempotency.ee.it.container.stored;

import io.idempotency.ee.AdministrationEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** An audit trail. */
@ApplicationScoped
public class Audit {

    private final List<String> trail = new CopyOnWriteArrayList<>();

    void note(@Observes AdministrationEvent event) {
        trail.add(event.user() + " " + event.action() + " " + event.allowed() + " " + event.rows());
    }

    String last() {
        return trail.stream().skip(Math.max(0, trail.size() - 1)).collect(Collectors.joining());
    }
}
