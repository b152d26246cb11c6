package io.idempotency.ee.it.twin.app.methods;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method of the application's own. */
@HttpMethod("PROPOSE")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Propose {}
