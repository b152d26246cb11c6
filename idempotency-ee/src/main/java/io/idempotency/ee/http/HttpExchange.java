package io.idempotency.ee.http;

import io.idempotency.ee.http.answer.Delivery;
import io.idempotency.ee.operation.Operation;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request to an annotated method, on its way from the request filter over the interceptor to the response
 * filter:
 *
 * <pre>
 * idle --expect--> expected --take--> executing --leave--> left
 * </pre>
 */
@RequestScoped
public class HttpExchange {

    private @Nullable Operation expected;
    private @Nullable HttpCall call;
    private @Nullable Delivery delivery;
    private boolean reached;
    private boolean taken;
    private boolean executing;

    /** The filter let a request without a key pass. */
    void expect(Operation operation) {
        expected = operation;
    }

    /** The filter read a key. */
    void expect(HttpCall newCall) {
        expected = newCall.method().operation();
        call = newCall;
    }

    /** Whether a key protects what runs now: the interceptor of this request's method is further up the stack. */
    boolean executing() {
        return executing;
    }

    /** Whether this operation's method is what the request is for. */
    boolean expects(Operation operation) {
        return operation.equals(expected) && !taken;
    }

    /** All request filters let it pass. */
    void reach() {
        reached = true;
    }

    /** Whether a method was to be called, and its interceptor never was. */
    boolean missed() {
        return expected != null && reached && !taken;
    }

    /** The request's call, for the interceptor; empty when it has no key. */
    Optional<HttpCall> take() {
        taken = true;
        executing = call != null;
        return Optional.ofNullable(call);
    }

    /** The method has returned, or will not be called. */
    void leave() {
        executing = false;
    }

    void deliver(Delivery newDelivery) {
        delivery = newDelivery;
    }

    Optional<Delivery> delivery() {
        return Optional.ofNullable(delivery);
    }
}
