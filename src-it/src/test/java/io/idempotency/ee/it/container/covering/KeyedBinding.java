package io.idempotency.ee.it.container.covering;

import io.idempotency.ee.Idempotent;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A binding of the application that brings ours along. */
@InterceptorBinding
@Idempotent
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface KeyedBinding {}
