package io.idempotency.ee.http;

import io.idempotency.ee.operation.Operation;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request to an annotated method, on its way from the request filter over the interceptor to the response
 * filter:
 *
 * <pre>
 * IDLE --expect--> EXPECTED --take--> TAKEN --deliver--> TAKEN with a delivery
 * </pre>
 */
@RequestScoped
public class HttpExchange {

    private @Nullable Operation expected;
    private @Nullable HttpCall call;
    private @Nullable Delivery delivery;
    private boolean taken;

    /** The filter let a request without a key pass. */
    void expect(Operation operation) {
        expected = operation;
    }

    /** The filter read a key. */
    void expect(HttpCall newCall) {
        expected = newCall.method().operation();
        call = newCall;
    }

    /** Whether the interceptor of an annotated method of this request is at work further up the stack. */
    boolean taken() {
        return taken;
    }

    /** Whether this operation's method is what the request is for. */
    boolean expects(Operation operation) {
        return operation.equals(expected) && !taken;
    }

    /** The request's call, for the interceptor; empty when it has no key. */
    Optional<HttpCall> take() {
        taken = true;
        return Optional.ofNullable(call);
    }

    void deliver(Delivery newDelivery) {
        delivery = newDelivery;
    }

    Optional<Delivery> delivery() {
        return Optional.ofNullable(delivery);
    }
}
