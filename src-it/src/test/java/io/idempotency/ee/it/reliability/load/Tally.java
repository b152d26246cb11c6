package io.idempotency.ee.it.reliability.load;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts by kind, from any thread. */
public final class Tally<K> {

    private final Map<K, LongAdder> counts = new ConcurrentSkipListMap<>();

    /** One more. */
    public void count(K kind) {
        counts.computeIfAbsent(kind, key -> new LongAdder()).increment();
    }

    /** What there was at least once, in its order. */
    public Set<K> kinds() {
        return counts.keySet();
    }

    public long of(K kind) {
        LongAdder count = counts.get(kind);
        return count == null ? 0 : count.sum();
    }

    public long total() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
