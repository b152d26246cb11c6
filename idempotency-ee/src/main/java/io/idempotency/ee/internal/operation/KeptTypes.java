package io.idempotency.ee.internal.operation;

import jakarta.ejb.ApplicationException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The exceptions that are kept as outcomes of a call in Java, and what the platform does with the effects that they leave.
 *
 * @param types that the application lists
 * @param rollbackOn of {@code @Transactional}; exception classes, which stand for their subclasses too
 * @param dontRollbackOn the same; goes first
 */
public record KeptTypes(
        List<Class<? extends Exception>> types, Set<Class<?>> rollbackOn, Set<Class<?>> dontRollbackOn) {

    public static KeptTypes none() {
        return of(List.of());
    }

    public static KeptTypes of(List<Class<? extends Exception>> types) {
        return new KeptTypes(List.copyOf(types), Set.of(), Set.of());
    }

    /** With what is declared beside the method. */
    public KeptTypes with(Transactional declared) {
        return new KeptTypes(types, Set.of(declared.rollbackOn()), Set.of(declared.dontRollbackOn()));
    }

    /** Whether an exception of the class rolls back what was done before it (Jakarta Transactions 2.0, section 3.7). */
    public boolean rollsBack(Class<?> thrown) {
        Optional<ApplicationException> declaration = DeclaredFailures.declaration(thrown);
        if (isAmong(dontRollbackOn, thrown)) {
            return false;
        } else if (isAmong(rollbackOn, thrown)) {
            return true;
        }
        return declaration.map(ApplicationException::rollback).orElseGet(() -> isUnchecked(thrown));
    }

    private static boolean isUnchecked(Class<?> thrown) {
        return Stream.of(RuntimeException.class, Error.class).anyMatch(each -> each.isAssignableFrom(thrown));
    }

    private static boolean isAmong(Set<Class<?>> types, Class<?> thrown) {
        return types.stream().anyMatch(each -> each.isAssignableFrom(thrown));
    }
}
