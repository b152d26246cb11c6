package io.idempotency.ee.it.twin.app.returns;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Colour;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Pair;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Primitives and objects of which nobody says how they are written. */
@Path("no-type")
@RequestScoped
@Idempotent
public class NoTypeResource {

    @Inject
    private Witness witness;

    @POST
    @Path("int")
    public int anInt() {
        witness.ran();
        return 42;
    }

    @POST
    @Path("boolean")
    public boolean aBoolean() {
        witness.ran();
        return true;
    }

    @POST
    @Path("char")
    public char aChar() {
        witness.ran();
        return 'x';
    }

    @POST
    @Path("decimal")
    public BigDecimal decimal() {
        witness.ran();
        return new BigDecimal("10.50");
    }

    @POST
    @Path("enum")
    public Colour colour() {
        witness.ran();
        return Colour.RED;
    }

    @POST
    @Path("item")
    public Item item() {
        witness.ran();
        return new Item("a", 1);
    }

    @POST
    @Path("pair")
    public Pair pair() {
        witness.ran();
        return new Pair("a", 1);
    }

    @POST
    @Path("list")
    public List<Item> list() {
        witness.ran();
        return List.of(new Item("a", 1));
    }

    @POST
    @Path("map")
    public Map<String, Integer> map() {
        witness.ran();
        return Map.of("a", 1);
    }

    @POST
    @Path("json-object")
    public JsonObject jsonObject() {
        witness.ran();
        return Json.createObjectBuilder().add("a", 1).build();
    }
}
