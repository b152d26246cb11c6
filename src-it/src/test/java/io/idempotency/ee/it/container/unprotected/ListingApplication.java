package io.idempotency.ee.it.container.unprotected;

import io.idempotency.ee.it.container.common.ProbeResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Lists its classes, and has made one instance by hand. */
@ApplicationPath("/")
@SuppressWarnings({"deprecation", "removal"})
public class ListingApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(KeyedResource.class, CallingResource.class, ProbeResource.class);
    }

    @Override
    public Set<Object> getSingletons() {
        return Set.of(new HandMadeResource());
    }
}
