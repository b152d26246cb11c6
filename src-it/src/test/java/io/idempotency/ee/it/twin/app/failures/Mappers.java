package io.idempotency.ee.it.twin.app.failures;

import io.idempotency.ee.it.twin.app.common.Item;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Mappers of the application. */
public final class Mappers {

    private Mappers() {}

    @Provider
    public static class KnownMapper implements ExceptionMapper<Failures.Known> {
        @Override
        public Response toResponse(Failures.Known known) {
            return Response.status(409)
                    .type("text/plain")
                    .header("X-Mapper", "known")
                    .entity(known.getMessage())
                    .build();
        }
    }

    @Provider
    public static class KnownOtherMapper implements ExceptionMapper<Failures.KnownOther> {
        @Override
        public Response toResponse(Failures.KnownOther known) {
            return Response.status(422)
                    .type("application/json")
                    .entity(new Item(known.getMessage(), 1))
                    .build();
        }
    }

    @Provider
    public static class CheckedMapper implements ExceptionMapper<Failures.Checked> {
        @Override
        public Response toResponse(Failures.Checked checked) {
            return Response.status(410)
                    .type("text/plain")
                    .entity(checked.getMessage())
                    .build();
        }
    }

    @Provider
    public static class NothingMapper implements ExceptionMapper<Failures.Nothing> {
        @Override
        public Response toResponse(Failures.Nothing nothing) {
            return null;
        }
    }

    @Provider
    public static class WorseMapper implements ExceptionMapper<Failures.Worse> {
        @Override
        public Response toResponse(Failures.Worse worse) {
            throw new IllegalStateException("the mapper failed");
        }
    }

    @Provider
    public static class UntypedMapper implements ExceptionMapper<Failures.Untyped> {
        @Override
        public Response toResponse(Failures.Untyped untyped) {
            return Response.status(400).entity("caf\u00e9").build();
        }
    }

    @Provider
    public static class UntypedItemMapper implements ExceptionMapper<Failures.UntypedItem> {
        @Override
        public Response toResponse(Failures.UntypedItem untyped) {
            return Response.status(400).entity(new Item("a", 1)).build();
        }
    }

    @Provider
    public static class BareMapper implements ExceptionMapper<Failures.Bare> {
        @Override
        public Response toResponse(Failures.Bare bare) {
            return Response.status(bare.status()).build();
        }
    }

    @Provider
    public static class WebMapper implements ExceptionMapper<Failures.Web> {
        @Override
        public Response toResponse(Failures.Web web) {
            return Response.status(web.getResponse().getStatus() + 1)
                    .type("text/plain")
                    .entity("mapped")
                    .build();
        }
    }
}
