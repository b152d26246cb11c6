package io.idempotency.ee.internal.coverage;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.Keep;
import io.idempotency.ee.Locking;
import io.idempotency.ee.OnConcurrent;
import jakarta.enterprise.util.AnnotationLiteral;

/** Covers a method on which nothing is written, with the settings of all operations. */
public final class CoveredByDefault extends AnnotationLiteral<Idempotent> implements Idempotent {

    private static final long serialVersionUID = 1;

    private final String operation;
    private final boolean required;

    /** @param operation its name; empty for the one of class and method */
    public CoveredByDefault(String operation, boolean required) {
        this.operation = operation;
        this.required = required;
    }

    @Override
    public String operation() {
        return operation;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public String retention() {
        return "";
    }

    @Override
    public String header() {
        return "";
    }

    @Override
    public OnConcurrent onConcurrent() {
        return OnConcurrent.DEFAULT;
    }

    @Override
    public Locking locking() {
        return Locking.DEFAULT;
    }

    @Override
    public Keep keep() {
        return Keep.DEFAULT;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<? extends Exception>[] keepExceptions() {
        return (Class<? extends Exception>[]) new Class<?>[0];
    }
}
