package io.idempotency.ee.it.twin.app.returns;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** JSON-P. */
@Path("json-value")
@RequestScoped
@Idempotent
@Produces("application/json")
public class JsonValueResource {

    @Inject
    private Witness witness;

    @POST
    @Path("object")
    public JsonObject object() {
        witness.ran();
        return Json.createObjectBuilder().add("z", 1).add("a", "\u00e9").build();
    }

    @POST
    @Path("array")
    public JsonArray array() {
        witness.ran();
        return Json.createArrayBuilder().add(1).add(JsonValue.NULL).build();
    }

    @POST
    @Path("structure")
    public JsonStructure structure() {
        witness.ran();
        return Json.createArrayBuilder().add(1).build();
    }

    @POST
    @Path("string")
    public JsonValue string() {
        witness.ran();
        return Json.createValue("a \"quoted\" one");
    }

    @POST
    @Path("number")
    public JsonValue number() {
        witness.ran();
        return Json.createValue(1.50);
    }

    @POST
    @Path("true")
    public JsonValue aTrue() {
        witness.ran();
        return JsonValue.TRUE;
    }

    @POST
    @Path("null")
    public JsonValue aNull() {
        witness.ran();
        return JsonValue.NULL;
    }
}
