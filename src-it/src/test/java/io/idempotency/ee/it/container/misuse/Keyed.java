package io.idempotency.ee.it.container.misuse;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Carries the annotation. */
@Stereotype
@Idempotent
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Keyed {}
