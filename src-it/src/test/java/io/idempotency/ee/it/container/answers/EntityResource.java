package io.idempotency.ee.it.container.answers;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Returns entities of every kind. */
@Path("entity")
@RequestScoped
@Idempotent
public class EntityResource {

    @Inject
    private Trace trace;

    @POST
    @Path("pojo")
    @Produces("application/json")
    public Item pojo() {
        return new Item("a", trace.run());
    }

    @POST
    @Path("negotiated")
    @Produces({"application/json", "application/xml"})
    public Item negotiated() {
        return new Item("a", trace.run());
    }

    @POST
    @Path("list")
    @Produces("application/json")
    public List<Item> list() {
        return List.of(new Item("a", trace.run()), new Item("b", 0));
    }

    @POST
    @Path("xml-list")
    @Produces("application/xml")
    public List<Item> xmlList() {
        return List.of(new Item("a", trace.run()));
    }

    @POST
    @Path("generic")
    @Produces("application/xml")
    public Response generic() {
        return Response.ok(new GenericEntity<List<Item>>(List.of(new Item("a", trace.run()))) {})
                .build();
    }

    @POST
    @Path("text")
    @Produces("text/plain")
    public String text() {
        return "\u00e9\u20ac" + trace.run();
    }

    @POST
    @Path("latin")
    @Produces("text/plain;charset=ISO-8859-1")
    public String latin() {
        return "\u00e9" + trace.run();
    }

    @POST
    @Path("bytes")
    public byte[] bytes() {
        return new byte[] {0, (byte) 0xff, (byte) trace.run()};
    }

    @POST
    @Path("stream")
    @Produces("application/octet-stream")
    public InputStream stream() {
        return new ByteArrayInputStream(("s" + trace.run()).getBytes(StandardCharsets.US_ASCII));
    }

    @POST
    @Path("int")
    @Produces("text/plain")
    public int primitiveInt() {
        return trace.run();
    }

    @POST
    @Path("boolean")
    @Produces("text/plain")
    public boolean primitiveBoolean() {
        return trace.run() == 1;
    }

    @POST
    @Path("void")
    public void nothing() {
        trace.run();
    }

    @POST
    @Path("null")
    @Produces("application/json")
    public Item nullEntity() {
        trace.run();
        return null;
    }

    @POST
    @Path("point")
    @Produces("application/x-point")
    public Point point() {
        return new Point(trace.run(), 7);
    }

    @POST
    @Path("zipped")
    @Produces("text/plain")
    @Zipped
    public String zipped() {
        return "zipped" + trace.run();
    }
}
