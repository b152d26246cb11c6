package io.idempotency.ee.it.container.applications;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** One of two. */
@ApplicationPath("two")
public class TwoApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(TwoResource.class);
    }
}
