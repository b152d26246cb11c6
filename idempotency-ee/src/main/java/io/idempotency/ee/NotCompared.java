package io.idempotency.ee;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a parameter of an {@link Idempotent} bean method out of what two calls with one key are compared by. For what is no
 * part of the request, such as a clock or a handle, and has no JSON. On a message it leaves out the body. Without meaning on
 * a JAX-RS resource method, whose request is compared as it was sent.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface NotCompared {}
