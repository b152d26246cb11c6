package io.idempotency.ee.it.container.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where a test holds a delivery on this server, for as long as it takes to start another one. */
@ApplicationScoped
public class Points {

    private final Map<String, CountDownLatch> armed = new ConcurrentHashMap<>();
    private final Set<String> reached = ConcurrentHashMap.newKeySet();

    public void arm(String point) {
        armed.put(point, new CountDownLatch(1));
    }

    public void open(String point) {
        armed.remove(point).countDown();
    }

    public boolean reached(String point) {
        return reached.contains(point);
    }

    /** Goes on at once, unless the point is armed. */
    public void pass(String point) {
        CountDownLatch latch = armed.get(point);
        if (latch == null) {
            return;
        }
        reached.add(point);
        try {
            if (!latch.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody has opened " + point);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
