package io.idempotency.ee;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@code EntityManager} whose persistence unit holds the records. Needed when the application has several
 * persistence units:
 *
 * <pre>{@code
 * @Produces @IdempotencyUnit @PersistenceContext(unitName = "orders") EntityManager entityManager;
 * }</pre>
 *
 * <p>It has to be a container-managed, transaction-scoped JTA entity manager of a unit that lists
 * {@code <mapping-file>META-INF/idempotency-ee/orm.xml</mapping-file>}.
 */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
public @interface IdempotencyUnit {

    /** For programmatic look-ups. */
    final class Literal extends AnnotationLiteral<IdempotencyUnit> implements IdempotencyUnit {
        private static final long serialVersionUID = 1L;
    }
}
