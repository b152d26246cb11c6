package io.idempotency.ee.it.container.locators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Leads to annotated methods. */
@Path("locator")
@RequestScoped
public class LocatorResource {

    @Inject
    private BeanSubResource bean;

    @Path("new")
    public SubResource made() {
        return new SubResource();
    }

    @Path("new-bean-class")
    public BeanSubResource madeOfBeanClass() {
        return new BeanSubResource();
    }

    @Path("new-of-any-class")
    public Object madeOfAnyClass() {
        return new BeanSubResource();
    }

    @Path("bean")
    public BeanSubResource bean() {
        return bean;
    }

    @GET
    @Path("executions")
    public int executions() {
        return SubResource.EXECUTIONS.get();
    }
}
