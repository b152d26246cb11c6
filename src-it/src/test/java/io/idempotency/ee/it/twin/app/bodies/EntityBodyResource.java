package io.idempotency.ee.it.twin.app.bodies;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Pair;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.xml.bind.JAXBElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.transform.Source;

/** Entities of JSON and XML. */
@Path("entity-body")
@RequestScoped
@Idempotent
public class EntityBodyResource {

    @Inject
    private Witness witness;

    @POST
    @Path("item")
    public String item(Item item) {
        return witness.saw(item);
    }

    @POST
    @Path("pair")
    @Consumes("application/json")
    public String pair(Pair pair) {
        return witness.saw(pair);
    }

    @POST
    @Path("list")
    @Consumes({"application/json", "application/xml"})
    public String list(List<Item> items) {
        return witness.saw(items);
    }

    @POST
    @Path("array")
    @Consumes({"application/json", "application/xml"})
    public String array(Item[] items) {
        return witness.saw(Arrays.toString(items));
    }

    @POST
    @Path("map")
    @Consumes("application/json")
    public String map(Map<String, Item> items) {
        return witness.saw(new TreeMap<>(items));
    }

    @POST
    @Path("json-object")
    @Consumes("application/json")
    public String jsonObject(JsonObject object) {
        return witness.saw(object);
    }

    @POST
    @Path("json-value")
    @Consumes("application/json")
    public String jsonValue(JsonValue value) {
        return witness.saw(value);
    }

    @POST
    @Path("source")
    @Consumes("application/xml")
    public String source(Source source) {
        return witness.saw(source.getClass().getSimpleName());
    }

    @POST
    @Path("element")
    @Consumes("application/xml")
    public String element(JAXBElement<Item> element) {
        return witness.saw(element.getName(), element.getValue());
    }

    @POST
    @Path("valid")
    @Consumes("application/json")
    public String valid(@Valid @NotNull Item item) {
        return witness.saw(item);
    }

    @POST
    @Path("merge-patch")
    @Consumes("application/merge-patch+json")
    public String mergePatch(JsonObject object) {
        return witness.saw(object);
    }
}
