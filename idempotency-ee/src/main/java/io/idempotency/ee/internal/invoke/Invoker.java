package io.idempotency.ee.internal.invoke;

import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Course;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.Work;
import io.idempotency.ee.internal.engine.Engine;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs an annotated method by way of the engine: the same for every edge. */
@ApplicationScoped
public class Invoker {

    @Inject
    @Any
    Instance<Edge> beans;

    @Inject
    Engine engine;

    @Inject
    Tenants tenants;

    @Inject
    Transactions transactions;

    @Inject
    OutcomeEvents events;

    List<Edge> edges = List.of();

    @PostConstruct
    void collect() {
        edges = beans.stream().toList();
    }

    /**
     * Runs the method or answers in its place.
     *
     * @return what the method returned, or anything of its type: the edge delivers the answer
     * @throws Exception what the method threw, where that is for its caller to see
     */
    @Nullable
    Object invoke(Invocation invocation) throws Exception {
        Operation operation = invocation.operation();
        if (!operation.execution().enabled()) {
            events.bypassed(operation.name());
        }
        Optional<KeyedCall> call = edge(operation).begin(invocation);
        return call.isPresent()
                ? protect(operation, call.get())
                : invocation.proceed().call();
    }

    private Edge edge(Operation operation) {
        for (Edge edge : edges) {
            if (edge.serves(operation)) {
                return edge;
            }
        }
        throw new IdempotencyException(Message.NOT_BOUND, operation.method());
    }

    /**
     * Runs a call by way of the engine, or answers in its place.
     *
     * @return what the call gives back
     * @throws Exception what is for its caller to see
     */
    public @Nullable Object protect(Operation operation, KeyedCall call) throws Exception {
        Course course = events.begin();
        Attempt attempt;
        try {
            attempt = attempt(operation, call);
        } catch (RuntimeException e) {
            call.end();
            return refuse(operation, call, course, e);
        }
        Outcome outcome = execute(attempt, call, course);
        events.fireFor(attempt, course, outcome, call);
        if (outcome instanceof Outcome.Unavailable unavailable) {
            Log.warning(
                    Message.STORE_UNAVAILABLE.text(operation.name()) + " " + reason(unavailable.cause()),
                    unavailable.cause());
        }
        return call.give(outcome);
    }

    /** Executes a step inside of its execution, in a transaction of its own. */
    public Outcome executeStep(Attempt step, Work work) {
        return CurrentExecution.duringStep(step, () -> engine.execute(step, work));
    }

    /** Our own words where the cause is ours: they say which record. */
    private static String reason(Throwable cause) {
        return cause instanceof IdempotencyException ? String.valueOf(cause.getMessage()) : Sanitized.chain(cause);
    }

    private Attempt attempt(Operation operation, KeyedCall call) {
        // Before the resolver is asked, which might leave a transaction behind. The container of a session bean has
        // begun one
        // before we were asked; it holds nothing of a caller.
        boolean insideCaller = call.insideCaller() || (!operation.sessionBean() && transactions.active());
        Scope caller = call.caller();
        RecordIdentity identity = call.identity(
                caller.tenant().isPresent() ? caller : caller.with(tenants.of(operation, call.insideCaller())));
        return new Attempt(
                identity, operation.name(), call.fingerprints(identity), operation.execution(), insideCaller);
    }

    private Outcome execute(Attempt attempt, KeyedCall call, Course course) {
        try {
            return CurrentExecution.isInside(attempt)
                    ? new Outcome.Conflict(false)
                    : CurrentExecution.during(attempt, call::store, () -> engine.execute(attempt, call.work(), course));
        } finally {
            call.end();
        }
    }

    private @Nullable Object refuse(Operation operation, KeyedCall call, Course course, RuntimeException cause)
            throws Exception {
        boolean passes = FailureKind.of(cause).passes();
        events.refused(operation.name(), course, passes);
        if (passes) {
            Log.warning(Message.TENANT_UNKNOWN.text(operation.method(), Sanitized.chain(cause)), cause);
            return call.give(new Outcome.Unavailable(cause));
        }
        return call.refused(cause);
    }
}
