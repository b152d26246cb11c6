package io.idempotency.ee.it.container.transactions;

import io.idempotency.ee.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Leaves the work to beans that join its transaction. */
@Path("nested")
@RequestScoped
@Idempotent
public class NestedResource {

    @Inject
    private Ledger ledger;

    @Inject
    private Book book;

    @POST
    @Path("ledger")
    public int ledger() {
        return ledger.write();
    }

    @POST
    @Path("book")
    public int book() {
        return book.write();
    }

    @POST
    @Path("book-writes/{gate}")
    public int bookGated(@PathParam("gate") String gate) {
        return book.write(gate);
    }

    @POST
    @Path("book-fails/{gate}")
    public int bookFailsGated(@PathParam("gate") String gate) {
        return book.fail(gate);
    }

    @POST
    @Path("transactional")
    @Transactional
    public int transactional() {
        return book.write();
    }

    @POST
    @Path("ledger-fails")
    public int ledgerFails() {
        return ledger.fail();
    }

    @POST
    @Path("book-fails")
    public int bookFails() {
        return book.fail();
    }

    @POST
    @Path("ledger-refuses")
    public int ledgerRefuses() {
        return ledger.refuse();
    }

    @POST
    @Path("dont-roll-back")
    @Transactional(dontRollbackOn = Refusal.class)
    public int dontRollBack() {
        book.write();
        throw new Refusal(409);
    }

    @POST
    @Path("book-fails-inside")
    @Transactional(dontRollbackOn = Refusal.class)
    public int bookFailsInside() {
        return book.fail();
    }

    @POST
    @Path("caught")
    public int caught() {
        try {
            return book.fail();
        } catch (Refusal e) {
            return -1;
        }
    }
}
