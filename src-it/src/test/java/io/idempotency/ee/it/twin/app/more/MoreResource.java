package io.idempotency.ee.it.twin.app.more;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;

/** Entities that one sees less often. */
@Path("more")
@RequestScoped
@Idempotent
public class MoreResource {

    private static final Response SHARED =
            Response.ok("shared").type("text/plain").header("X-A", "1").build();

    @Inject
    private Witness witness;

    @POST
    @Path("stream")
    @Produces("application/json")
    public Stream<Item> stream() {
        witness.ran();
        return Stream.of(new Item("a", 1));
    }

    @POST
    @Path("iterable")
    @Produces("application/json")
    public Iterable<Item> iterable() {
        witness.ran();
        return List.of(new Item("a", 1));
    }

    @POST
    @Path("optional-int")
    @Produces("application/json")
    public OptionalInt optionalInt() {
        witness.ran();
        return OptionalInt.of(5);
    }

    @POST
    @Path("instant")
    @Produces("application/json")
    public Instant instant() {
        witness.ran();
        return Instant.EPOCH;
    }

    @POST
    @Path("uri")
    @Produces("text/plain")
    public URI uri() {
        witness.ran();
        return URI.create("a/b?c");
    }

    @POST
    @Path("source")
    @Produces("application/xml")
    public Source source() {
        witness.ran();
        return new StreamSource(new StringReader("<a>b</a>"));
    }

    @POST
    @Path("large")
    @Produces("text/plain")
    public String large() {
        witness.ran();
        return "0123456789".repeat(20_000);
    }

    @POST
    @Path("large-stream")
    public InputStream largeStream() {
        witness.ran();
        return new ByteArrayInputStream(new byte[200_000]);
    }

    @POST
    @Path("comma")
    @Produces("application/xml, application/json")
    public Item comma() {
        witness.ran();
        return new Item("a", 1);
    }

    @POST
    @Path("shared")
    public Response shared() {
        witness.ran();
        return SHARED;
    }

    @POST
    @Path("shared-again")
    public Response sharedAgain() {
        witness.ran();
        return SHARED;
    }

    @POST
    @Path("entity-null")
    public Response entityNull() {
        witness.ran();
        return Response.ok().entity(null).type("text/plain").build();
    }

    @POST
    @Path("entity-empty")
    public Response entityEmpty() {
        witness.ran();
        return Response.ok("").type("text/plain").build();
    }

    @POST
    @Path("entity-empty-bytes")
    public byte[] entityEmptyBytes() {
        witness.ran();
        return new byte[0];
    }
}
