package io.idempotency.ee.it.container.transactions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Calls a bean that others call too, without a key and in a transaction of the container's. */
@Path("uncovered")
@RequestScoped
public class UncoveredResource {

    @Inject
    private Book book;

    @POST
    @Path("{gate}")
    @Transactional
    public int write(@PathParam("gate") String gate) {
        return book.write(gate);
    }
}
