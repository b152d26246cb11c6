package io.idempotency.ee.it.container.applications;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** One of two. */
@ApplicationPath("one")
public class OneApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(OneResource.class);
    }
}
