package io.idempotency.ee.it.container.bodies;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The entity is set anew behind the method. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface Changed {}
