package io.idempotency.ee.it.twin.app.returns;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Pair;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** JSON. */
@Path("json")
@RequestScoped
@Idempotent
@Produces("application/json")
public class JsonResource {

    @Inject
    private Witness witness;

    @POST
    @Path("item")
    public Item item() {
        witness.ran();
        return new Item("caf\u00e9", 1);
    }

    @POST
    @Path("item-null")
    public Item itemNull() {
        witness.ran();
        return null;
    }

    @POST
    @Path("pair")
    public Pair pair() {
        witness.ran();
        return new Pair("a", 1);
    }

    @POST
    @Path("optional")
    public Optional<Item> optional() {
        witness.ran();
        return Optional.of(new Item("a", 1));
    }

    @POST
    @Path("optional-empty")
    public Optional<Item> optionalEmpty() {
        witness.ran();
        return Optional.empty();
    }

    @POST
    @Path("list")
    public List<Item> list() {
        witness.ran();
        return List.of(new Item("a", 1), new Item("b", 2));
    }

    @POST
    @Path("list-empty")
    public List<Item> listEmpty() {
        witness.ran();
        return List.of();
    }

    @POST
    @Path("list-null")
    public List<Item> listNull() {
        witness.ran();
        return null;
    }

    @POST
    @Path("set")
    public Set<Item> set() {
        witness.ran();
        return new LinkedHashSet<>(List.of(new Item("a", 1), new Item("b", 2)));
    }

    @POST
    @Path("collection")
    public Collection<? extends Item> collection() {
        witness.ran();
        return List.of(new Item("a", 1));
    }

    @POST
    @Path("raw-list")
    @SuppressWarnings("rawtypes")
    public List rawList() {
        witness.ran();
        return List.of(new Item("a", 1));
    }

    @POST
    @Path("wild-list")
    public List<?> wildList() {
        witness.ran();
        return List.of(new Item("a", 1));
    }

    @POST
    @Path("map")
    public Map<String, Item> map() {
        witness.ran();
        return new TreeMap<>(Map.of("x", new Item("a", 1), "y", new Item("b", 2)));
    }

    @POST
    @Path("array")
    public Item[] array() {
        witness.ran();
        return new Item[] {new Item("a", 1)};
    }

    @POST
    @Path("strings")
    public List<String> strings() {
        witness.ran();
        return List.of("a", "b");
    }

    @POST
    @Path("dates")
    public Map<String, LocalDate> dates() {
        witness.ran();
        return Map.of("day", LocalDate.of(2026, 11, 28));
    }
}
