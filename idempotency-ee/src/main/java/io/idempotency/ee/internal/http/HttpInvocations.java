package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.attempt.Attempt;
import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.RolledBackException;
import io.idempotency.ee.internal.engine.Engine;
import io.idempotency.ee.internal.http.answer.AnswerPolicy;
import io.idempotency.ee.internal.http.answer.Delivery;
import io.idempotency.ee.internal.http.answer.Rendered;
import io.idempotency.ee.internal.http.problem.Problems;
import io.idempotency.ee.internal.http.request.Scopes;
import io.idempotency.ee.internal.invoke.Invocations;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.transaction.FailureKind;
import io.idempotency.ee.internal.transaction.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The invocation of a resource method, by way of the engine. */
@ApplicationScoped
public class HttpInvocations implements Invocations {

    private static final int SERVER_ERROR = 500;
    private static final Set<FailureKind> PASSING =
            Set.of(FailureKind.TRANSIENT, FailureKind.TIMEOUT, FailureKind.UNAVAILABLE);

    @Inject
    CurrentExchange current;

    @Inject
    Engine engine;

    @Inject
    Scopes scopes;

    @Inject
    Transactions transactions;

    @Inject
    Problems problems;

    @Inject
    OutcomeEvents events;

    @Override
    public @Nullable Object invoke(Operation operation, Class<?> returnType, Callable<@Nullable Object> proceed)
            throws Exception {
        HttpExchange exchange = exchange(operation);
        if (exchange.executing()) {
            // Called by the method of this request: inside its execution, and protected by that.
            return proceed.call();
        } else if (!exchange.expects(operation)) {
            throw new IdempotencyException(Message.NOT_BOUND, operation.method());
        }
        Optional<HttpCall> call = exchange.take();
        return call.isPresent() ? protect(exchange, call.get(), returnType, proceed) : proceed.call();
    }

    private @Nullable Object protect(
            HttpExchange exchange, HttpCall call, Class<?> returnType, Callable<@Nullable Object> proceed)
            throws Exception {
        Attempt attempt;
        try {
            attempt = attempt(call);
        } catch (RuntimeException e) {
            exchange.leave();
            return refuse(exchange, call, e, returnType);
        }
        HttpWork work = new HttpWork(
                proceed,
                call.rendering(),
                call.response(),
                call.method().operation().failures(),
                new AnswerPolicy(call.method().operation().answer().keep()));
        Outcome outcome = execute(exchange, attempt, work);
        events.tell(call.method().operation().name(), outcome, work, exchange::withdraw);
        if (outcome instanceof Outcome.Failed failed) {
            return fail(exchange, call, failed.cause(), returnType);
        }
        Optional<HttpResult> result = returnable(outcome);
        Object returned =
                result.<Object>map(HttpResult::returned).orElseGet(() -> ReturnValues.placeholder(returnType));
        if (hasSucceeded(outcome) && result.isPresent()) {
            exchange.deliver(delivery(outcome, call), ReturnValues.status(returned));
        } else {
            exchange.deliver(delivery(outcome, call));
        }
        return returned;
    }

    /**
     * Whether the answer is committed, or will be with its caller's transaction. Not of a replay: it returns a placeholder, and
     * that may fail further out, for example in the validation of return values.
     */
    private static boolean hasSucceeded(Outcome outcome) {
        return outcome instanceof Outcome.Executed executed && executed.fate() != Fate.DROPPED;
    }

    /** What the method returned, if that can be returned. */
    private static Optional<HttpResult> returnable(Outcome outcome) {
        return outcome instanceof Outcome.Executed executed
                ? Optional.of(result(executed)).filter(HttpResult::isReturnable)
                : Optional.empty();
    }

    /** The engine gives back what {@link HttpWork} has made. */
    private static HttpResult result(Outcome.Executed executed) {
        return (HttpResult) executed.result();
    }

    private Outcome execute(HttpExchange exchange, Attempt attempt, HttpWork work) {
        try {
            return engine.execute(attempt, work);
        } finally {
            exchange.leave();
        }
    }

    private Attempt attempt(HttpCall call) {
        Operation operation = call.method().operation();
        // The container of a session bean has begun a transaction before we were asked; it holds nothing of a caller.
        boolean insideCaller = call.insideCaller() || (!operation.sessionBean() && transactions.active());
        RecordIdentity identity =
                call.key().in(scopes.of(call.key(), operation, call.insideCaller()), operation.name());
        byte[] fingerprint = call.key().fingerprint().of(identity);
        return new Attempt(
                identity.id(), identity.scope(), operation.name(), fingerprint, operation.execution(), insideCaller);
    }

    /** Nothing has run. What a resolver throws for the client to see is the application's own answer. */
    private @Nullable Object refuse(HttpExchange exchange, HttpCall call, RuntimeException cause, Class<?> returnType)
            throws Exception {
        boolean passes = PASSING.contains(FailureKind.of(cause));
        events.refused(call.method().operation().name(), passes);
        if (passes) {
            Log.warning(Message.TENANT_UNKNOWN.text(call.method().name(), Sanitized.chain(cause)), cause);
            exchange.deliver(
                    new Delivery.Refusal(problems.storeUnavailable(call.method().operation(), call.instance())));
            return ReturnValues.placeholder(returnType);
        }
        Optional<Rendered> meant = call.rendering()
                .renderRefusal(cause)
                .filter(mapped -> cause instanceof WebApplicationException || mapped.status() < SERVER_ERROR);
        if (meant.isPresent()) {
            exchange.deliver(new Delivery.First(meant.get()));
            return ReturnValues.placeholder(returnType);
        }
        IdempotencyException refusal = cause instanceof IdempotencyException coded
                ? coded
                : new IdempotencyException(
                        cause, Message.TENANT_UNKNOWN, call.method().name(), Sanitized.chain(cause));
        return fail(exchange, call, refusal, returnType);
    }

    private Delivery delivery(Outcome outcome, HttpCall call) {
        Operation operation = call.method().operation();
        if (outcome instanceof Outcome.Executed executed) {
            return new Delivery.First(result(executed).rendered());
        } else if (outcome instanceof Outcome.Replayed replayed) {
            return new Delivery.Again(
                    replayed.answer(),
                    operation.answer().replayedHeader(),
                    call.response().map(response -> response::addHeader));
        } else if (outcome instanceof Outcome.Mismatch) {
            return new Delivery.Refusal(problems.mismatch(operation, call.instance()));
        } else if (outcome instanceof Outcome.Unavailable unavailable) {
            Log.warning(
                    Message.STORE_UNAVAILABLE.text(operation.name()) + " " + Sanitized.chain(unavailable.cause()),
                    unavailable.cause());
            return new Delivery.Refusal(problems.storeUnavailable(operation, call.instance()));
        }
        boolean crowded = outcome instanceof Outcome.Conflict conflict && conflict.crowded();
        return new Delivery.Refusal(problems.conflict(operation, call.instance(), crowded));
    }

    private @Nullable Object fail(HttpExchange exchange, HttpCall call, Throwable cause, Class<?> returnType)
            throws Exception {
        Throwable failure = told(call, cause);
        if (failure instanceof IdempotencyException refusal) {
            Log.severe(refusal);
            exchange.deliver(new Delivery.Refusal(problems.refused(refusal, call.instance())));
            return ReturnValues.placeholder(returnType);
        } else if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }

    /** What the library says of a failure; the failure itself where it is the application's. */
    private static Throwable told(HttpCall call, Throwable cause) {
        String method = call.method().name();
        if (cause instanceof RolledBackException rolledBack) {
            return new IdempotencyException(cause, Message.ROLLED_BACK, method, rolledBack.status());
        }
        return HttpWork.isOwnTransaction(cause)
                ? new IdempotencyException(cause, Message.OWN_TRANSACTION, method)
                : cause;
    }

    private HttpExchange exchange(Operation operation) {
        try {
            return current.get();
        } catch (ContextNotActiveException e) {
            throw new IdempotencyException(e, Message.NOT_BOUND, operation.method());
        }
    }
}
