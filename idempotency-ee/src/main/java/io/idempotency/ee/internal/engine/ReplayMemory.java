package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Records that this server has committed lately, so that a retry is answered without the database. A committed record does
 * not change until it expires, so what is held is what is stored, unless it is deleted or lost with the database.
 * Thread-safe.
 */
final class ReplayMemory {

    /** What a record takes besides its texts and bytes: objects, their headers and the map's entry. */
    private static final int OVERHEAD = 400;

    /** Another server whose clock is ahead may have executed an expired key anew. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final Map<RecordId, CompletedRecord> records = new LinkedHashMap<>(16, 0.75F, true);
    private final long room;
    private long taken;

    /** @param room bytes, about; with 0 nothing is held */
    ReplayMemory(long room) {
        this.room = room;
    }

    Optional<CompletedRecord> find(RecordId id, Instant now) {
        return room == 0 ? Optional.empty() : findHeld(id, now);
    }

    private synchronized Optional<CompletedRecord> findHeld(RecordId id, Instant now) {
        CompletedRecord held = records.get(id);
        if (held != null && held.expiredAt(now.plus(SKEW))) {
            remove(id);
            return Optional.empty();
        }
        return Optional.ofNullable(held);
    }

    void add(RecordId id, CompletedRecord completed) {
        if (room > 0) {
            hold(id, completed);
        }
    }

    /** Makes room by letting go of those that were not asked for the longest. */
    private synchronized void hold(RecordId id, CompletedRecord completed) {
        remove(id);
        if (size(completed) > room) {
            return;
        }
        records.put(id, completed);
        taken += size(completed);
        for (Iterator<CompletedRecord> oldest = records.values().iterator(); taken > room; ) {
            taken -= size(oldest.next());
            oldest.remove();
        }
    }

    /** When those that are held expire. */
    synchronized Map<RecordId, Instant> ends() {
        Map<RecordId, Instant> ends = new LinkedHashMap<>();
        records.forEach((id, held) -> ends.put(id, held.expiresAt()));
        return ends;
    }

    synchronized void forget(Collection<RecordId> ids) {
        ids.forEach(this::remove);
    }

    /** Lets go of one that is still the one that was looked at. */
    synchronized void forget(RecordId id, Instant end) {
        CompletedRecord held = records.get(id);
        if (held != null && held.expiresAt().equals(end)) {
            remove(id);
        }
    }

    private void remove(RecordId id) {
        CompletedRecord removed = records.remove(id);
        if (removed != null) {
            taken -= size(removed);
        }
    }

    private static long size(CompletedRecord completed) {
        long headers = 0;
        for (Header header : completed.answer().headers()) {
            headers += OVERHEAD / 4 + header.name().length() + header.value().length();
        }
        return OVERHEAD + headers + completed.answer().body().length;
    }
}
