package io.idempotency.ee.it.twin.app.kinds;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.twin.app.common.Witness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/** Resources of every scope. */
public final class Scopes {

    private Scopes() {}

    @Path("application-scoped")
    @ApplicationScoped
    @Idempotent
    public static class ApplicationResource {

        @Inject
        private Witness witness;

        @Context
        private UriInfo uri;

        @Context
        private HttpHeaders headers;

        @POST
        @Path("{a}")
        public String post(@PathParam("a") String a) {
            return witness.saw(a, uri.getPath(), headers.getHeaderString("X-In"));
        }
    }

    @Path("dependent")
    @Dependent
    @Idempotent
    public static class DependentResource {

        @Inject
        private Witness witness;

        @QueryParam("q")
        private String q;

        @POST
        public String post(String body) {
            return witness.saw(body, q);
        }
    }

    @Path("transactional")
    @RequestScoped
    @Transactional
    @Idempotent
    public static class TransactionalResource {

        @Inject
        private Witness witness;

        @POST
        public String post(String body) {
            return witness.saw(body);
        }
    }
}
