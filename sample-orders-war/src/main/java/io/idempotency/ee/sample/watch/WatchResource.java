package io.idempotency.ee.sample.watch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a request was. Asked again and again: a stream of events would hold one of the browser's six connections. */
@Path("/watch")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WatchResource {

    @Inject
    Watch watch;

    @Inject
    @ConfigProperty(name = "orders.demo-faults", defaultValue = "false")
    boolean faults;

    /**
     * What was seen.
     *
     * @param faults whether {@code X-Demo-Fault} and {@code X-Demo-Attempt} do anything
     * @param now the server's clock: milliseconds since 1970
     * @param sightings of the attempt that was asked for, in their order
     */
    @JsonbPropertyOrder({"faults", "now", "sightings"})
    public record Seen(boolean faults, long now, List<Sighting> sightings) {}

    /** Returns what was seen of an attempt. */
    @GET
    public Response seen(@QueryParam("attempt") @DefaultValue("") String attempt) {
        return Response.ok(new Seen(faults, watch.now(), watch.of(attempt)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
