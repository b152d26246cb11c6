package io.idempotency.ee.internal.http.inprocess.server;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the twin applications consist of. */
@Singleton
public class Deployed {

    private List<Class<?>> plain = List.of();
    private List<Class<?>> kept = List.of();
    private List<Class<?>> providers = List.of();

    void set(List<Class<?>> plainResources, List<Class<?>> keptResources, List<Class<?>> bothProviders) {
        plain = plainResources;
        kept = keptResources;
        providers = bothProviders;
    }

    private Set<Class<?>> with(List<Class<?>> resources) {
        Set<Class<?>> all = new LinkedHashSet<>(providers);
        all.addAll(resources);
        return all;
    }

    private static Deployed current() {
        return CDI.current().select(Deployed.class).get();
    }

    /** The application without the annotation. */
    public static class Plain extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            Deployed deployed = current();
            return deployed.with(deployed.plain);
        }
    }

    /** The application with it. */
    public static class Kept extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            Deployed deployed = current();
            return deployed.with(deployed.kept);
        }
    }
}
