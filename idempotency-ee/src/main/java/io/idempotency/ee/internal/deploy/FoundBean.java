package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.coverage.Annotated;
import io.idempotency.ee.internal.coverage.Coverage;
import io.idempotency.ee.internal.coverage.SeenType;
import io.idempotency.ee.internal.log.Message;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;

/** A bean with the annotation somewhere, as CDI or as its class says. */
record FoundBean(SeenType seen, Kind kind) {

    /** What makes its objects. */
    enum Kind {
        MANAGED,
        SESSION,
        /** The container of enterprise beans too; CDI makes no bean of it. */
        MESSAGE_DRIVEN,
        DECORATOR
    }

    Class<?> type() {
        return seen.type();
    }

    /** The methods that are covered, with what covers them. No container intercepts a decorator. */
    Map<Method, Idempotent> covered() {
        return kind == Kind.DECORATOR ? Map.of() : seen.covered();
    }

    /** An annotation that CDI itself finds on a method, or else on its class. */
    <A extends Annotation> Optional<A> bound(Method method, Class<A> annotation) {
        return seen.bound(method, annotation);
    }

    /** What is wrong with an annotation that covers nothing. */
    Optional<String> useless() {
        Coverage coverage = seen.coverage();
        if (kind == Kind.DECORATOR) {
            return coverage.declares(type())
                    ? Optional.of(
                            Message.NOTHING_COVERED.text(type().getName(), "a decorator, which is not intercepted"))
                    : Optional.empty();
        } else if (!covered().isEmpty() || coverage.type(type()).isEmpty()) {
            return Optional.empty();
        } else if (!Annotated.hasResourceMethod(type())) {
            return Optional.of(Message.NOTHING_COVERED.text(
                    type().getName(), "no JAX-RS resource, nor has it a method with @IdempotencyKey"));
        }
        // One that a supertype has is for its other subclasses.
        return coverage.declares(type())
                ? Optional.of(
                        Message.NOTHING_COVERED.text(type().getName(), "a resource without any method that it covers"))
                : Optional.empty();
    }
}
