package io.idempotency.ee.it.container.bodies;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;

/** Sets another entity. */
@Provider
@Changed
public class ChangingFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String text = new String((byte[]) response.getEntity(), StandardCharsets.UTF_8);
        response.setEntity("changed " + text);
    }
}
