package io.idempotency.ee.it.twin.app.negotiation;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Item;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/** Types on the methods. */
@Path("on-method")
@RequestScoped
@Idempotent
public class MethodTypes {

    @Inject
    private Witness witness;

    @POST
    @Path("both")
    @Produces({"application/json", "application/xml"})
    public Item both() {
        witness.ran();
        return new Item("a", 1);
    }

    @POST
    @Path("both-list")
    @Produces({"application/xml", "application/json"})
    public List<Item> bothList() {
        witness.ran();
        return List.of(new Item("a", 1));
    }

    @POST
    @Path("qs")
    @Produces({"application/json;qs=0.5", "application/xml;qs=0.9"})
    public Item qs() {
        witness.ran();
        return new Item("a", 1);
    }

    @POST
    @Path("qs-text")
    @Produces({"text/html;qs=0.3", "text/plain;qs=0.8", "text/csv"})
    public String qsText() {
        witness.ran();
        return "a,b";
    }

    @POST
    @Path("charset")
    @Produces("text/plain;charset=ISO-8859-1")
    public String charset() {
        witness.ran();
        return "caf\u00e9";
    }

    @POST
    @Path("utf-16")
    @Produces("text/plain;charset=UTF-16BE")
    public String utf16() {
        witness.ran();
        return "caf\u00e9";
    }

    @POST
    @Path("json-charset")
    @Produces("application/json;charset=UTF-8")
    public Item jsonCharset() {
        witness.ran();
        return new Item("caf\u00e9", 1);
    }

    @POST
    @Path("html")
    @Produces("text/html")
    public String html() {
        witness.ran();
        return "<p>caf\u00e9</p>";
    }

    @POST
    @Path("vendor")
    @Produces("application/vnd.twin.item+json;v=2")
    public Item vendor() {
        witness.ran();
        return new Item("a", 1);
    }

    @POST
    @Path("wild")
    @Produces("application/*")
    public Item wild() {
        witness.ran();
        return new Item("a", 1);
    }

    @POST
    @Path("any")
    @Produces("*/*")
    public String any() {
        witness.ran();
        return "any";
    }

    @POST
    @Path("text-wild")
    @Produces("text/*")
    public String textWild() {
        witness.ran();
        return "wild";
    }

    @POST
    @Path("consumes")
    @Consumes({"application/json", "application/xml"})
    @Produces({"application/json", "application/xml"})
    public Item consumes(Item item) {
        witness.ran(item);
        return item;
    }
}
