package io.idempotency.ee.it.twin.app.failures;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.xml.bind.annotation.XmlRootElement;

/** Arguments that Bean Validation refuses, and the application's own answer to that. */
@Path("refused-arguments")
@RequestScoped
@Idempotent
public class RefusedArguments {

    @Inject
    private Witness witness;

    @POST
    @Path("bean")
    @Consumes("application/json")
    public String bean(@Valid Order order) {
        return witness.saw(order.name);
    }

    @POST
    @Path("form")
    @Consumes("application/x-www-form-urlencoded")
    public String form(@FormParam("a") @Size(min = 3) String a) {
        return witness.saw(a);
    }

    @POST
    @Path("entity")
    @Produces({"application/xml", "application/json"})
    public @Valid Order returned(@QueryParam("n") String name) {
        witness.ran(name);
        Order order = new Order();
        order.name = name;
        return order;
    }

    /** Valid if its name is long enough. */
    @XmlRootElement
    public static class Order {
        @NotNull
        @Size(min = 3)
        public String name;
    }
}
