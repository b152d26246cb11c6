package io.idempotency.ee.it.twin.app.filters;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What binds filters and interceptors to methods. */
public final class Bindings {

    private Bindings() {}

    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Stamped {}

    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Streamed {}

    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Replaced {}

    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Restated {}

    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Zipped {}

    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Upper {}

    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Headed {}

    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Rewritten {}

    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Aborted {}

    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface AbortedEarly {}
}
