package io.idempotency.ee.it.twin.app.bodies;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Colour;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.activation.DataSource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;

/** Entities. */
@Path("body")
@RequestScoped
@Idempotent
public class BodyResource {

    @Inject
    private Witness witness;

    @POST
    @Path("string")
    public String string(String body) {
        return witness.saw(body);
    }

    @POST
    @Path("bytes")
    public String bytes(byte[] body) {
        return witness.saw(body);
    }

    @POST
    @Path("stream")
    public String stream(InputStream body) throws IOException {
        return witness.saw(body.readAllBytes());
    }

    @POST
    @Path("stream-twice")
    public String streamTwice(InputStream body) throws IOException {
        return witness.saw(body.readAllBytes(), body.read(), body.available());
    }

    @POST
    @Path("reader")
    public String reader(Reader body) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = body.read(); next >= 0; next = body.read()) {
            text.append((char) next);
        }
        return witness.saw(text.toString());
    }

    @POST
    @Path("file")
    public String file(File body) throws IOException {
        return witness.saw(Files.readAllBytes(body.toPath()));
    }

    @POST
    @Path("data-source")
    public String dataSource(DataSource body) throws IOException {
        return witness.saw(body.getInputStream().readAllBytes(), body.getContentType());
    }

    @POST
    @Path("unread")
    public String unread() {
        return witness.saw("nothing");
    }

    @POST
    @Path("int")
    @Consumes("text/plain")
    public String anInt(int body) {
        return witness.saw(body);
    }

    @POST
    @Path("boxed")
    @Consumes("text/plain")
    public String boxed(Integer body) {
        return witness.saw(body);
    }

    @POST
    @Path("enum")
    @Consumes("text/plain")
    public String anEnum(Colour body) {
        return witness.saw(body);
    }

    @POST
    @Path("point")
    @Consumes("application/x-point")
    public String point(Point body) {
        return witness.saw(body.x(), body.y());
    }

    @POST
    @Path("reversed")
    @Reversed
    public String reversed(String body) {
        return witness.saw(body);
    }
}
