package io.idempotency.ee.it.twin.app.returns;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.Response;
import jakarta.xml.bind.JAXBElement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;

/** XML. */
@Path("xml")
@RequestScoped
@Idempotent
@Produces("application/xml")
public class XmlResource {

    @Inject
    private Witness witness;

    @POST
    @Path("item")
    public Item item() {
        witness.ran();
        return new Item("caf\u00e9", 1);
    }

    @POST
    @Path("item-text-xml")
    @Produces("text/xml")
    public Item itemTextXml() {
        witness.ran();
        return new Item("caf\u00e9", 1);
    }

    @POST
    @Path("item-latin")
    @Produces("application/xml;charset=ISO-8859-1")
    public Item itemLatin() {
        witness.ran();
        return new Item("caf\u00e9", 1);
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
    @Path("set")
    public Set<Item> set() {
        witness.ran();
        return Set.of(new Item("a", 1));
    }

    @POST
    @Path("collection")
    public Collection<? extends Item> collection() {
        witness.ran();
        return List.of(new Item("a", 1));
    }

    @POST
    @Path("array")
    public Item[] array() {
        witness.ran();
        return new Item[] {new Item("a", 1)};
    }

    @POST
    @Path("element")
    public JAXBElement<Leaf> element() {
        witness.ran();
        return new JAXBElement<>(new QName("urn:twin", "leaf"), Leaf.class, new Leaf("green"));
    }

    @POST
    @Path("no-root")
    public Leaf noRoot() {
        witness.ran();
        return new Leaf("green");
    }

    @POST
    @Path("generic")
    public GenericEntity<List<Item>> generic() {
        witness.ran();
        return new GenericEntity<>(List.of(new Item("a", 1))) {};
    }

    @POST
    @Path("generic-response")
    public Response genericResponse() {
        witness.ran();
        return Response.status(201)
                .entity(new GenericEntity<List<Item>>(List.of(new Item("a", 1))) {})
                .build();
    }

    @POST
    @Path("string")
    public String string() {
        witness.ran();
        return "<a>caf\u00e9</a>";
    }

    @POST
    @Path("optional")
    public Optional<Item> optional() {
        witness.ran();
        return Optional.of(new Item("a", 1));
    }
}
