package io.idempotency.ee.internal.jpa.mapping;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a persistence provider calls the table and its columns. Only the provider knows: schemas, naming strategies and
 * quoting come from many places, and Jakarta Persistence has no way to ask.
 */
@FunctionalInterface
public interface MappedNames {

    /** Empty if the entity manager is another provider's, or does not name them. */
    Optional<RecordTable> ask(EntityManager entities);

    /** Of the provider that it is, if it is one of those that can be asked. */
    static Optional<RecordTable> of(EntityManager entities) {
        return Stream.<MappedNames>of(new HibernateNames(), new EclipseLinkNames())
                .flatMap(provider -> provider.ask(entities).stream())
                .findFirst();
    }

    /** @param column from an attribute to its column in SQL */
    static Map<String, String> columns(UnaryOperator<String> column) {
        return RecordTable.COLUMNS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, attribute -> column.apply(attribute.getKey())));
    }
}
