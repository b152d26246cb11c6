package io.idempotency.ee.sample.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last sightings of this server, in memory. */
@ApplicationScoped
public class Watch {

    private static final int KEPT = 1000;

    private final Deque<Sighting> sightings = new ArrayDeque<>();
    private long seen;

    @Inject
    Clock clock;

    synchronized void see(String attempt, String what, String detail) {
        if (sightings.size() == KEPT) {
            sightings.removeFirst();
        }
        seen++;
        sightings.addLast(new Sighting(seen, attempt, what, detail, clock.millis()));
    }

    synchronized List<Sighting> of(String attempt) {
        return sightings.stream()
                .filter(sighting -> sighting.attempt().equals(attempt))
                .toList();
    }

    long now() {
        return clock.millis();
    }
}
