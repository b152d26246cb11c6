package io.idempotency.ee.internal.jpa.mapping;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/** As Hibernate 6 and 7 map it: {@code SelectableMapping} has the text that goes into their SQL. */
final class HibernateNames implements MappedNames {

    private static final String FACTORY = "org.hibernate.engine.spi.SessionFactoryImplementor";
    private static final String MAPPING = "org.hibernate.metamodel.mapping.";

    @Override
    public Optional<RecordTable> ask(EntityManager entities) {
        try {
            return ProviderType.of(entities, FACTORY).map(factory -> table(entities, factory));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static RecordTable table(EntityManager entities, ProviderType factory) {
        ProviderType selectable = factory.other(MAPPING + "SelectableMapping");
        Mapped mapped = Mapped.of(entities, factory);
        String table = (String) selectable.call(mapped.attribute("id"), "getContainingTableExpression");
        return RecordTable.of(table, MappedNames.columns(attribute ->
                (String) selectable.call(mapped.attribute(attribute), "getSelectionExpression")));
    }

    /** The entity as Hibernate has it. */
    private record Mapped(ProviderType container, Object entity) {

        static Mapped of(EntityManager entities, ProviderType factory) {
            Object sessions = entities.getEntityManagerFactory().unwrap(factory.type());
            Object models = factory.call(sessions, "getRuntimeMetamodels");
            Object mapping =
                    factory.other("org.hibernate.metamodel.RuntimeMetamodels").call(models, "getMappingMetamodel");
            Object entity = factory.other("org.hibernate.metamodel.MappingMetamodel")
                    .call(mapping, "getEntityDescriptor", RecordEntity.class);
            return new Mapped(factory.other(MAPPING + "ModelPartContainer"), entity);
        }

        Object attribute(String name) {
            return container.call(entity, "findSubPart", name, entity);
        }
    }
}
