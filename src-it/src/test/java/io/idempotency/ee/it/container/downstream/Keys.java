package io.idempotency.ee.it.container.downstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The keys that requests came with. */
@Provider
@ApplicationScoped
public class Keys implements ContainerRequestFilter {

    private final Map<String, List<String>> seen = new ConcurrentHashMap<>();

    /** Of charges, also of those that are replayed. */
    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        if (path.matches("charges/[^/]*")) {
            note(path.substring(8), request.getHeaderString("Idempotency-Key"));
        }
    }

    void note(String label, String key) {
        of(label).add(String.valueOf(key));
    }

    List<String> of(String label) {
        return seen.computeIfAbsent(label, any -> new CopyOnWriteArrayList<>());
    }
}
