package io.idempotency.ee.internal.http;

import io.idempotency.ee.internal.http.answer.Delivery;
import io.idempotency.ee.internal.operation.Operation;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request to an annotated method, on its way from the request filter over the interceptor to the response
 * filter:
 *
 * <pre>
 * idle --expect--> expected --take--> executing --leave--> left
 * </pre>
 */
final class HttpExchange {

    private static final int FIRST_ERROR = 400;

    private @Nullable Operation expected;
    private @Nullable HttpCall call;
    private @Nullable Delivery delivery;
    private OptionalInt returnedStatus = OptionalInt.empty();
    private boolean withdrawn;
    private boolean delivered;
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

    /** Whatever comes out of the method's call. */
    void deliver(Delivery newDelivery) {
        delivery = newDelivery;
    }

    /**
     * The answer of a method that has succeeded, unless its call fails further out: in another interceptor, or at the commit of
     * the transaction that it took part in.
     *
     * @param returned what status Jakarta REST gives to that which the interceptor returns
     */
    void deliver(Delivery newDelivery, int returned) {
        delivery = newDelivery;
        returnedStatus = OptionalInt.of(returned);
    }

    /** What was to be delivered is not true: it has been rolled back. */
    void withdraw() {
        withdrawn = true;
    }

    /**
     * Once only: if response filters run again, one of them has failed, and what that is mapped to is the answer.
     *
     * @param status of the response that came out of the call
     */
    Optional<Delivery> deliveryInPlaceOf(int status) {
        boolean failed = status >= FIRST_ERROR && returnedStatus.isPresent() && returnedStatus.getAsInt() != status;
        if (failed || withdrawn || delivered) {
            delivery = null;
        }
        delivered = true;
        return delivery();
    }

    Optional<Delivery> delivery() {
        return Optional.ofNullable(delivery);
    }
}
