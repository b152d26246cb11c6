package io.idempotency.ee.it.container.stored;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests ask after their calls. */
@Path("stored")
@RequestScoped
@Produces("text/plain")
public class StoredResource {

    @PersistenceContext(unitName = "orders")
    private EntityManager entities;

    @Inject
    private Keys keys;

    @Inject
    private Audit audit;

    /** All that the rows of this application hold, as text. */
    @GET
    @Transactional
    public String rows() {
        List<?> rows = entities.createNativeQuery(
                        "select headers, body, key_id, status from idempotency_record where operation like 'stored.%'")
                .getResultList();
        return rows.stream()
                .flatMap(row -> Stream.of((Object[]) row))
                .map(value -> value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : String.valueOf(value))
                .collect(Collectors.joining("\n"));
    }

    @PUT
    @Path("current/{id}")
    public void use(@PathParam("id") String id) {
        keys.use(id);
    }

    @PUT
    @Path("lost/{id}")
    public void lose(@PathParam("id") String id) {
        keys.lose(id);
    }

    @GET
    @Path("audit")
    public String audit() {
        return audit.last();
    }
}
