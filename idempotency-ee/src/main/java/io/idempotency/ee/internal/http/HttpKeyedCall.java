package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.argument.ArgumentKey;
import io.idempotency.ee.internal.attempt.Fate;
import io.idempotency.ee.internal.attempt.Outcome;
import io.idempotency.ee.internal.attempt.RolledBackException;
import io.idempotency.ee.internal.attempt.Work;
import io.idempotency.ee.internal.http.answer.AddedHeaders;
import io.idempotency.ee.internal.http.answer.AnswerPolicy;
import io.idempotency.ee.internal.http.answer.Delivery;
import io.idempotency.ee.internal.http.answer.Rendered;
import io.idempotency.ee.internal.http.problem.Problems;
import io.idempotency.ee.internal.http.request.Callers;
import io.idempotency.ee.internal.invoke.Invocation;
import io.idempotency.ee.internal.invoke.KeyedCall;
import io.idempotency.ee.internal.key.Fingerprints;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The call of a resource method in a request with a key. */
final class HttpKeyedCall implements KeyedCall {

    private static final int SERVER_ERROR = 500;

    private final HttpExchange exchange;
    private final HttpCall call;
    private final ResourceOperation operation;
    private final Class<?> returnType;
    private final Callers callers;
    private final Problems problems;
    private final HttpWork work;
    private final Supplier<ArgumentKey> reading;
    private @Nullable ArgumentKey key;

    HttpKeyedCall(HttpExchange exchange, HttpCall call, Invocation invocation, Callers callers, Problems problems) {
        this.exchange = exchange;
        this.call = call;
        this.operation = call.method().operation();
        this.returnType = invocation.returnType();
        this.reading = () -> call.keyWith(invocation.arguments());
        this.callers = callers;
        this.problems = problems;
        this.work = new HttpWork(
                invocation.proceed(),
                call.rendering(),
                call.response(),
                operation.failures(),
                new AnswerPolicy(operation.answer().kept()));
    }

    @Override
    public boolean insideCaller() {
        return call.insideCaller();
    }

    @Override
    public Scope caller() {
        return callers.of(call.key(), operation);
    }

    @Override
    public RecordIdentity identity(Scope scope) {
        return RecordIdentity.of(scope, operation.name(), key().orThrow(operation.method()));
    }

    /** As the arguments are when the method is called. */
    ArgumentKey key() {
        ArgumentKey known = key;
        if (known == null) {
            known = reading.get();
            key = known;
        }
        return known;
    }

    @Override
    public Fingerprints fingerprints(RecordIdentity identity) {
        return call.key().fingerprint().of(identity);
    }

    @Override
    public Work work() {
        return work;
    }

    @Override
    public boolean ran() {
        return work.ran();
    }

    @Override
    public void end() {
        exchange.leave();
    }

    /** What a resolver throws for the client to see is the application's own answer. */
    @Override
    public @Nullable Object refused(RuntimeException cause) throws Exception {
        if (key instanceof ArgumentKey.Missing missing) {
            return placeholder(new Delivery.Refusal(problems.argumentMissing(call.instance(), missing.part())));
        } else if (key instanceof ArgumentKey.Malformed malformed) {
            return placeholder(new Delivery.Refusal(
                    problems.argumentMalformed(call.instance(), malformed.part(), malformed.reason())));
        }
        if (cause instanceof IdempotencyException coded && coded.reason() == Message.CALLER_MISSING) {
            return placeholder(new Delivery.Refusal(problems.callerMissing(call.instance())));
        } else if (cause instanceof IdempotencyException coded && coded.reason() == Message.TENANT_MISSING) {
            return placeholder(new Delivery.Refusal(problems.tenantMissing(operation, call.instance())));
        }
        Optional<Rendered> meant = call.rendering()
                .renderRefusal(cause)
                .filter(mapped -> cause instanceof WebApplicationException || mapped.status() < SERVER_ERROR);
        if (meant.isPresent()) {
            return placeholder(new Delivery.First(meant.get()));
        }
        return fail(
                cause instanceof IdempotencyException coded
                        ? coded
                        : new IdempotencyException(
                                cause, Message.TENANT_UNKNOWN, operation.method(), Sanitized.chain(cause)));
    }

    @Override
    public @Nullable Object give(Outcome outcome) throws Exception {
        if (outcome instanceof Outcome.Failed failed) {
            return fail(failed.cause());
        } else if (outcome instanceof Outcome.Executed executed) {
            // The engine gives back what our work has made.
            return give((HttpResult) executed.result(), executed);
        } else if (outcome instanceof Outcome.Replayed replayed) {
            return placeholder(new Delivery.Again(
                    replayed.answer(),
                    AddedHeaders.again(operation.answer(), replayed.end()),
                    call.response().map(response -> response::addHeader)));
        } else if (outcome instanceof Outcome.Mismatch) {
            return placeholder(new Delivery.Refusal(problems.mismatch(operation, call.instance())));
        } else if (outcome instanceof Outcome.Conflict conflict) {
            return placeholder(new Delivery.Refusal(problems.conflict(operation, call.instance(), conflict.crowded())));
        }
        return placeholder(new Delivery.Refusal(problems.storeUnavailable(operation, call.instance())));
    }

    @Override
    public void withdraw() {
        exchange.withdraw();
    }

    private @Nullable Object give(HttpResult result, Outcome.Executed executed) {
        Delivery delivery =
                new Delivery.First(result.rendered(), AddedHeaders.first(operation.answer(), executed.end()));
        if (!result.isReturnable()) {
            return placeholder(delivery);
        }
        Object returned = result.returned() == null ? ReturnValues.placeholder(returnType) : result.returned();
        if (executed.fate() == Fate.DROPPED) {
            exchange.deliver(delivery);
        } else {
            // It is committed, or will be with its caller's transaction.
            exchange.deliver(delivery, ReturnValues.status(returned));
        }
        return returned;
    }

    /** A placeholder may fail further out, for example in the validation of return values. */
    private @Nullable Object placeholder(Delivery delivery) {
        exchange.deliver(delivery);
        return ReturnValues.placeholder(returnType);
    }

    private @Nullable Object fail(Throwable cause) throws Exception {
        Throwable failure = coded(cause);
        if (failure instanceof IdempotencyException refusal && refusal.reason() == Message.RECORDS_LIMIT) {
            return placeholder(new Delivery.Refusal(problems.tooManyRecords(operation, call.instance())));
        } else if (failure instanceof IdempotencyException refusal) {
            Log.severe(refusal);
            return placeholder(new Delivery.Refusal(problems.refused(refusal, call.instance())));
        } else if (failure instanceof Error error) {
            throw error;
        }
        throw failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }

    /** What the library says of a failure; the failure itself where it is the application's. */
    private Throwable coded(Throwable cause) {
        if (cause instanceof RolledBackException rolledBack) {
            return new IdempotencyException(cause, Message.ROLLED_BACK, operation.method(), rolledBack.status());
        }
        return HttpWork.isOwnTransaction(cause)
                ? new IdempotencyException(cause, Message.OWN_TRANSACTION, operation.method())
                : cause;
    }
}
