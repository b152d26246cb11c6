package io.idempotency.ee.internal.engine;

import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.attempt.Deadline;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.WaitingLimits;
import io.idempotency.ee.internal.attempt.Work;
import io.idempotency.ee.internal.engine.waiting.ClaimPermit;
import io.idempotency.ee.internal.engine.waiting.WaitResult;
import io.idempotency.ee.internal.engine.waiting.WaitingRoom;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.CompletedRecord;
import io.idempotency.ee.internal.record.RecordStore;
import io.idempotency.ee.internal.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Executes an attempt, replays its record or refuses it. Thread-safe; one for an application, since duplicates on the
 * same server meet in it.
 */
public final class Engine {

    /** The shortest wait that the database can bound: what a request that must not wait allows another server. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private static final int CHECKED_AT_A_TIME = 500;

    private final WaitingRoom waitingRoom;
    private final ReplayMemory memory;
    private final RecordStore store;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * @param limits how many may wait on this server, and how many of one key or caller
     * @param replayMemory bytes of answers that are held on this server, 0 or more
     */
    public Engine(RecordStore store, Transactions transactions, Clock clock, WaitingLimits limits, int replayMemory) {
        this.waitingRoom = new WaitingRoom(limits);
        this.memory = new ReplayMemory(replayMemory);
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Never throws what the work throws: that is an {@link Outcome.Failed}. */
    public Outcome execute(Attempt attempt, Work work) {
        return execute(attempt, work, new Course());
    }

    /**
     * The same.
     *
     * @param course what it meets is noted there
     */
    public Outcome execute(Attempt attempt, Work work, Course course) {
        Optional<CompletedRecord> known = memory.find(attempt.id(), clock.instant());
        return known.isPresent() ? Replay.of(known.get(), attempt) : enter(attempt, work, course);
    }

    /** Lets go of answers that were deleted. */
    public void forget(Collection<RecordId> ids) {
        memory.forget(ids);
    }

    /**
     * Lets go of answers whose records are not there any more, or are others.
     *
     * @param stored finds the ends of records that are there, a batch at a time
     * @throws RuntimeException what that throws; the rest is held
     */
    public void checkHeld(UnaryOperator<Map<RecordId, Instant>> stored) {
        Iterator<Map.Entry<RecordId, Instant>> held = memory.ends().entrySet().iterator();
        while (held.hasNext()) {
            Map<RecordId, Instant> batch = new HashMap<>();
            while (held.hasNext() && batch.size() < CHECKED_AT_A_TIME) {
                Map.Entry<RecordId, Instant> next = held.next();
                batch.put(next.getKey(), next.getValue());
            }
            Map<RecordId, Instant> there = stored.apply(batch);
            batch.forEach((id, end) -> {
                if (!end.equals(there.get(id))) {
                    memory.forget(id, end);
                }
            });
        }
    }

    private Outcome enter(Attempt attempt, Work work, Course course) {
        Deadline deadline = Deadline.in(
                switch (attempt.settings().onConcurrent()) {
                    case REJECT -> SHORTEST_WAIT;
                    case WAIT, DEFAULT -> attempt.settings().waitLimit();
                });
        Call call = new Call(attempt, work, course);
        return recalled(call, deadline).orElseGet(() -> meet(call, deadline));
    }

    /** A replay that needs no transaction. Such ones do not wait for each other. */
    private Optional<Outcome> recalled(Call call, Deadline deadline) {
        Attempt attempt = call.attempt();
        boolean mayRecall = store.mayRecall(attempt.id())
                && !attempt.insideCaller()
                && !transactions.active()
                && !waitingRoom.holds(attempt.id());
        if (!mayRecall) {
            return Optional.empty();
        }
        Optional<ClaimPermit> permit = waitingRoom.permit(attempt, deadline, call.course());
        if (permit.isEmpty()) {
            return Optional.of(new Outcome.Conflict(true));
        }
        try {
            return new MeasuredStore(store, call.course())
                    .recall(attempt.id())
                    .filter(there -> !there.expiredAt(clock.instant()))
                    .map(there -> Replay.of(there, attempt));
        } catch (RuntimeException e) {
            return Optional.of(new Outcome.Unavailable(e));
        } finally {
            permit.get().end();
        }
    }

    private Outcome meet(Call call, Deadline deadline) {
        Attempt attempt = call.attempt();
        WaitResult result = waitingRoom.enter(attempt, deadline, call.course());
        if (result instanceof WaitResult.First first) {
            return executeFirst(first, call, deadline);
        } else if (result instanceof WaitResult.Completed completed) {
            return Replay.of(completed.record(), attempt);
        }
        return refusal(result);
    }

    private static Outcome refusal(WaitResult result) {
        if (result instanceof WaitResult.Mismatch) {
            return new Outcome.Mismatch();
        }
        return new Outcome.Conflict(result instanceof WaitResult.Conflict conflict && conflict.crowded());
    }

    private Outcome executeFirst(WaitResult.First first, Call call, Deadline deadline) {
        Attempt attempt = call.attempt();
        Optional<CompletedRecord> completed = Optional.empty();
        Optional<ClaimPermit> permit = Optional.empty();
        try {
            permit = waitingRoom.permit(attempt, deadline, call.course());
            if (permit.isEmpty()) {
                return new Outcome.Conflict(true);
            }
            ExecutionInput input = new ExecutionInput(
                    attempt, attempt.claimAt(clock.instant()), call.work(), deadline, permit.get(), call.course());
            Execution execution = new Execution(new MeasuredStore(store, call.course()), transactions, clock, input);
            Outcome outcome = execution.outcome();
            execution.committed().ifPresent(each -> memory.add(attempt.id(), each));
            completed = execution.committed().or(execution::found);
            return outcome;
        } finally {
            permit.ifPresent(ClaimPermit::end);
            waitingRoom.finish(attempt, first, completed);
        }
    }

    private record Call(Attempt attempt, Work work, Course course) {}
}
