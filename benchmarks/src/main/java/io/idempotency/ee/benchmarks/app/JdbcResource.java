package io.idempotency.ee.benchmarks.app;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;

/** Rows (h1) and (h2), the limit: what a record of that size costs in the same transaction, without a library. */
@Path("/jdbc")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JdbcResource {

    @Inject
    Orders orders;

    @Inject
    BareRecords records;

    /** Places an order; then inserts the row. */
    @POST
    @Path("one")
    @Transactional(rollbackOn = SQLException.class)
    public Response one(@HeaderParam("Idempotency-Key") String key, NewOrder request) throws SQLException {
        Response answer = orders.place(request);
        records.insert(id(key), answer.getStatus(), size(request));
        return answer;
    }

    /** Inserts the row without an answer, places an order, and completes the row. */
    @POST
    @Path("two")
    @Transactional(rollbackOn = SQLException.class)
    public Response two(@HeaderParam("Idempotency-Key") String key, NewOrder request) throws SQLException {
        UUID id = id(key);
        records.insert(id, 0, 0);
        Response answer = orders.place(request);
        orders.flush();
        records.complete(id, answer.getStatus(), size(request));
        return answer;
    }

    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** About that of the answer. */
    private static int size(NewOrder request) {
        return 200 + request.note().length();
    }
}
