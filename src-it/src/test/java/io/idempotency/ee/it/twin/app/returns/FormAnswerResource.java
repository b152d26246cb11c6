package io.idempotency.ee.it.twin.app.returns;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** Forms and parts as answers. */
@Path("form-answer")
@RequestScoped
@Idempotent
public class FormAnswerResource {

    @Inject
    private Witness witness;

    @POST
    @Path("form")
    @Produces("application/x-www-form-urlencoded")
    public Form form() {
        witness.ran();
        return new Form().param("a", "1 2").param("a", "\u00e9");
    }

    @POST
    @Path("map")
    @Produces("application/x-www-form-urlencoded")
    public MultivaluedMap<String, String> map() {
        witness.ran();
        MultivaluedMap<String, String> map = new MultivaluedHashMap<>();
        map.addAll("a", "1 2", "3");
        return map;
    }

    @POST
    @Path("parts")
    @Produces("multipart/form-data")
    public List<EntityPart> parts() throws IOException {
        witness.ran();
        return made();
    }

    @POST
    @Path("parts-response")
    public Response partsResponse() throws IOException {
        witness.ran();
        return Response.ok(new GenericEntity<List<EntityPart>>(made()) {}, "multipart/form-data")
                .build();
    }

    private static List<EntityPart> made() throws IOException {
        return List.of(
                EntityPart.withName("one")
                        .content("first")
                        .mediaType("text/plain")
                        .build(),
                EntityPart.withName("two")
                        .content("two.bin", new ByteArrayInputStream(new byte[] {'b', 'i', 'n'}))
                        .mediaType("application/octet-stream")
                        .build());
    }
}
