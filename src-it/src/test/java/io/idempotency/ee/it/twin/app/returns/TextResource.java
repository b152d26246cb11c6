package io.idempotency.ee.it.twin.app.returns;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;

/** What a writer of the standard turns into text or bytes. */
@Path("text")
@RequestScoped
@Idempotent
public class TextResource {

    @Inject
    private Witness witness;

    @POST
    @Path("string")
    public String string() {
        witness.ran();
        return "caf\u00e9 \u20ac";
    }

    @POST
    @Path("string-empty")
    public String stringEmpty() {
        witness.ran();
        return "";
    }

    @POST
    @Path("string-typed")
    @Produces("text/plain")
    public String stringTyped() {
        witness.ran();
        return "caf\u00e9";
    }

    @POST
    @Path("string-json")
    @Produces("application/json")
    public String stringJson() {
        witness.ran();
        return "{\"a\": \"caf\u00e9\"}";
    }

    @POST
    @Path("char-sequence")
    @Produces("text/plain")
    public CharSequence charSequence() {
        witness.ran();
        return new StringBuilder("built");
    }

    @POST
    @Path("bytes")
    public byte[] bytes() {
        witness.ran();
        return new byte[] {0, 1, (byte) 0xff};
    }

    @POST
    @Path("bytes-image")
    @Produces("image/png")
    public byte[] bytesImage() {
        witness.ran();
        return new byte[] {(byte) 0x89, 'P'};
    }

    @POST
    @Path("object-string")
    public Object objectString() {
        witness.ran();
        return "an object";
    }

    @POST
    @Path("object-json")
    @Produces("application/json")
    public Object objectJson() {
        witness.ran();
        return new Item("a", 1);
    }

    @POST
    @Path("void")
    public void nothing() {
        witness.ran();
    }

    @POST
    @Path("void-typed")
    @Produces("application/json")
    public void nothingTyped() {
        witness.ran();
    }

    @POST
    @Path("boxed-void")
    public Void boxedVoid() {
        witness.ran();
        return null;
    }

    @POST
    @Path("uuid")
    @Produces("text/plain")
    public UUID uuid() {
        witness.ran();
        return new UUID(1, 2);
    }
}
