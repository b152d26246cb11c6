package io.idempotency.ee.spi;

import jakarta.enterprise.util.TypeLiteral;
import java.util.List;
import java.util.Optional;

/** What an unfinished execution was called with. */
public interface StoredCall {

    /** The operation's name. */
    String operation();

    /** The parts of the key of {@code execute}; empty for a method, whose arguments hold its key. */
    List<String> key();

    /** As the {@link ScopeResolver} said when it was called first. */
    Optional<String> tenant();

    /**
     * An argument.
     *
     * @param index of a method's parameter, from 0; of {@code execute} 0 for what is compared
     * @param type of the parameter
     * @return null if it was null
     * @throws IllegalArgumentException if it is not stored: there is none, or it is {@link io.idempotency.ee.NotCompared}
     */
    <T> T argument(int index, Class<T> type);

    /** The same of a generic type. */
    <T> T argument(int index, TypeLiteral<T> type);
}
