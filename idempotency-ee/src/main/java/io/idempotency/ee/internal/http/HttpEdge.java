package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.argument.ArgumentKey;
import io.idempotency.ee.internal.http.problem.Problems;
import io.idempotency.ee.internal.http.request.Callers;
import io.idempotency.ee.internal.invoke.Edge;
import io.idempotency.ee.internal.invoke.Invocation;
import io.idempotency.ee.internal.invoke.KeyedCall;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.Optional;

/** The edge of resource methods: the request filter has read the key. */
@ApplicationScoped
public class HttpEdge implements Edge {

    @Inject
    CurrentExchange current;

    @Inject
    Callers callers;

    @Inject
    Problems problems;

    @Override
    public boolean serves(Operation operation) {
        return operation instanceof ResourceOperation;
    }

    @Override
    public Optional<KeyedCall> begin(Invocation invocation) {
        HttpExchange exchange = exchange(invocation.operation());
        if (exchange.executing()) {
            // Called by the method of this request: inside its execution, and protected by that.
            return Optional.empty();
        } else if (!exchange.expects(invocation.operation())) {
            throw new IdempotencyException(
                    Message.NOT_BOUND, invocation.operation().method());
        }
        return exchange.take().flatMap(call -> keyed(exchange, call, invocation));
    }

    /** A key in arguments may be missing where none is required. */
    private Optional<KeyedCall> keyed(HttpExchange exchange, HttpCall call, Invocation invocation) {
        HttpKeyedCall keyed = new HttpKeyedCall(exchange, call, invocation, callers, problems);
        if (call.method().operation().request().required() || !(keyed.key() instanceof ArgumentKey.Missing)) {
            return Optional.of(keyed);
        }
        exchange.leave();
        return Optional.empty();
    }

    private HttpExchange exchange(Operation operation) {
        try {
            return current.get();
        } catch (ContextNotActiveException e) {
            throw new IdempotencyException(e, Message.NOT_BOUND, operation.method());
        }
    }
}
