package io.idempotency.ee.internal.jpa.mapping;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/** As EclipseLink maps it, with what its customizers have changed. */
final class EclipseLinkNames implements MappedNames {

    private static final String ROOT = "org.eclipse.persistence.";
    private static final String SESSION = ROOT + "sessions.DatabaseSession";

    @Override
    public Optional<RecordTable> ask(EntityManager entities) {
        try {
            return ProviderType.of(entities, SESSION).map(session -> table(entities, session));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static RecordTable table(EntityManager entities, ProviderType type) {
        Object session = entities.getEntityManagerFactory().unwrap(type.type());
        Object platform = type.call(session, "getDatasourcePlatform");
        ProviderType descriptors = type.other(ROOT + "descriptors.ClassDescriptor");
        Object descriptor = type.call(session, "getDescriptor", RecordEntity.class);
        Object table = descriptors.call(descriptor, "getDefaultTable");
        String name = (String)
                type.other(ROOT + "internal.helper.DatabaseTable").call(table, "getQualifiedNameDelimited", platform);
        return RecordTable.of(name, MappedNames.columns(attribute -> {
            Object mapping = descriptors.call(descriptor, "getMappingForAttributeName", attribute);
            Object field = type.other(ROOT + "mappings.DatabaseMapping").call(mapping, "getField");
            return (String)
                    type.other(ROOT + "internal.helper.DatabaseField").call(field, "getNameDelimited", platform);
        }));
    }
}
