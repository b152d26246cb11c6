package io.idempotency.ee;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a resource method out, or all of a class: of the setting {@code idempotency.cover=writes}, and of an {@link Idempotent} on the
 * class. It is found on the method, on the method that it overrides or implements, on the class and on its supertypes. An
 * {@code Idempotent} on the method itself goes before it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NotIdempotent {}
