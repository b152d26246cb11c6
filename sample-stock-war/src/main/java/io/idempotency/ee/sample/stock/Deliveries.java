package io.idempotency.ee.sample.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What brokers have brought to this server since its start; and the one that it does not survive, if demo faults are on. */
@ApplicationScoped
public class Deliveries {

    /** The exit code of a process that was killed with signal 9. */
    private static final int KILLED = 137;

    private final Set<String> fatal = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    @Inject
    @ConfigProperty(name = "orders.demo-faults", defaultValue = "false")
    boolean enabled;

    void arm(String event, String fault) {
        if (!enabled || fault == null) {
            return;
        }
        if (!fault.equals("halt-after")) {
            throw new BadRequestException("X-Demo-Fault is halt-after");
        }
        fatal.add(event);
    }

    /** To be called when an event is done, and its broker does not know yet. */
    void done(String event) {
        if (fatal.contains(event)) {
            Runtime.getRuntime().halt(KILLED);
        }
        counts.merge(sku(event), 1, Integer::sum);
    }

    int of(String sku) {
        return counts.getOrDefault(sku, 0);
    }

    private static String sku(String event) {
        try {
            return Event.of(event).sku();
        } catch (RuntimeException e) {
            return "";
        }
    }
}
