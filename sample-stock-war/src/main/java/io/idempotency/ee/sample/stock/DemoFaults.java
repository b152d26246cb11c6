package io.idempotency.ee.sample.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Ends the server where an event's effect is committed and its broker does not know; only if demo faults are on. */
@ApplicationScoped
public class DemoFaults {

    /** The exit code of a process that was killed with signal 9. */
    private static final int KILLED = 137;

    private final Set<String> fatal = ConcurrentHashMap.newKeySet();

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

    void committed(String event) {
        if (fatal.contains(event)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
