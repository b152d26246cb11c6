package io.idempotency.ee.it.container.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Hold executions until the test has seen them there. */
@ApplicationScoped
public class Gates {

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    private record Gate(CountDownLatch opened, AtomicInteger waiting) {}

    /** Waits for {@link #open}. */
    public void pass(String label) {
        Gate gate = gate(label);
        gate.waiting().incrementAndGet();
        try {
            if (!gate.opened().await(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the gate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            gate.waiting().decrementAndGet();
        }
    }

    public void open(String label) {
        gate(label).opened().countDown();
    }

    public int waiting(String label) {
        return gate(label).waiting().get();
    }

    private Gate gate(String label) {
        return gates.computeIfAbsent(label, l -> new Gate(new CountDownLatch(1), new AtomicInteger()));
    }
}
