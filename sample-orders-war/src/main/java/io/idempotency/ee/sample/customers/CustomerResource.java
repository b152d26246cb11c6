package io.idempotency.ee.sample.customers;

import io.idempotency.ee.sample.orders.StorableText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * Profiles. PUT needs no key: the client names the row and says all that is in it, so that the request sent twice leaves the
 * row as the request sent once. With a key the second one would be a replay of an answer that is the same anyway, at the
 * cost of a record.
 */
@Path("/customers/{id}/profile")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CustomerResource {

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    /** Makes a profile, or replaces it. */
    @PUT
    @Transactional
    public Profile put(@PathParam("id") @Size(max = 64) @StorableText String id, @NotNull @Valid Profile profile) {
        return entityManager.merge(new Customer(id, profile)).profile();
    }

    /** Gets a profile. */
    @GET
    @Transactional
    public Profile get(@PathParam("id") @Size(max = 64) @StorableText String id) {
        Customer customer = entityManager.find(Customer.class, id);
        if (customer == null) {
            throw new NotFoundException();
        }
        return customer.profile();
    }
}
