package io.idempotency.ee.internal.http.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.http.inprocess.server.Calls;
import io.idempotency.ee.internal.http.inprocess.server.Compared;
import io.idempotency.ee.internal.http.inprocess.server.Sent;
import io.idempotency.ee.internal.http.inprocess.server.Twins;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a failure becomes is the application's, the implementation's or the server's word, as without the annotation. */
@Tag("inprocess")
class MappedFailuresTest {

    @RegisterExtension
    static final Twins TWINS = new Twins()
            .pair(Plain.class, Kept.class)
            .provider(
                    SoldOutMapper.class,
                    UnknownMapper.class,
                    BrokenMapper.class,
                    SilentMapper.class,
                    CheckedMapper.class,
                    GoneMapper.class,
                    LateMapper.class,
                    UntypedMapper.class);

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("B21 B61 B62 an exception that is a refusal is rolled back, and its answer kept and replayed")
    @CsvSource({
        "not-found, 404",
        "bad-request, 400",
        "web-409, 409",
        "web-409-entity, 409",
        "web-422-json, 422",
        "redirection, 303",
        "client-error, 418",
        "sold-out, 422",
        "sold-out-subclass, 422",
        "checked, 400",
        "silent, 204",
        "gone-mapped, 404",
        "gone-with-entity, 410"
    })
    void refused(String path, int status) {
        Compared compared = TWINS.compare(Sent.post("/failures/" + path)).isKeptWithoutEffects();
        assertThat(compared.plain().status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "B20 B21 B61 server errors, and what speaks of the moment or of the caller, leave nothing: the next one executes")
    @CsvSource({
        "runtime, 500",
        "error, 500",
        "server-error, 500",
        "server-error-entity, 500",
        "unavailable, 503",
        "forbidden, 403",
        "unauthorized, 401",
        "too-many, 429",
        "mapped-500, 500",
        "late, 425",
        "broken-mapper, 500"
    })
    void released(String path, int status) {
        Compared compared = TWINS.compare(Sent.post("/failures/" + path)).isReleased();
        assertThat(compared.plain().status()).isEqualTo(status);
    }

    @Test
    @DisplayName("B21 B61 an entity that no writer takes is a server error, and leaves nothing")
    void notWritable() {
        TWINS.compare(Sent.post("/failures/not-writable")).isNotWritable();
    }

    @ParameterizedTest(name = "{0} Accept {1}")
    @DisplayName(
            "B61 a failure's entity has the type that it has without the annotation, where its response names none")
    @CsvSource({
        "untyped, */*",
        "untyped, application/json",
        "untyped-produced, */*",
        "untyped-produced, 'text/plain;q=0.5, application/json'",
        "untyped-text, */*",
        "untyped-text, text/plain",
        "untyped-text, application/*",
        "untyped-mapped, */*",
        "untyped-mapped, 'application/json, text/plain;q=0.1'"
    })
    void untyped(String path, String accepted) {
        Compared compared = TWINS.compare(Sent.post("/failures/" + path).accept(accepted));
        if (compared.plain().status() == 500) {
            compared.isNotWritable();
        } else if (compared.plain().body().isEmpty()) {
            // No writer: the implementation's own answer, which the library leaves to it.
            compared.isReleased();
        } else {
            compared.isKeptWithoutEffects();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("B20 a refusal that the method returns is kept with what the method has written")
    @CsvSource({"returned-409, 409", "returned-404-entity, 404"})
    void returned(String path, int status) {
        Compared compared = TWINS.compare(Sent.post("/failures/" + path)).isKept();
        assertThat(compared.plain().status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("B20 B21 a server error or a refusal of the moment that the method returns is not kept")
    @CsvSource({"returned-500, 500", "returned-429, 429"})
    void returnedAndReleased(String path, int status) {
        Compared compared = TWINS.compare(Sent.post("/failures/" + path));
        assertThat(compared.first()).isEqualTo(compared.plain());
        assertThat(compared.second()).isEqualTo(compared.first());
        assertThat(compared.plain().status()).isEqualTo(status);
        assertThat(compared.calls()).isEqualTo(2);
        assertThat(compared.records()).isZero();
    }

    @Test
    @DisplayName(
            "B20 a body that cannot be parsed is refused before the method, in the implementation's words, and not kept")
    void unparsable() {
        Compared compared = TWINS.compare(Sent.post("/failures/json").body("application/json", "{\"name\":"));
        assertThat(compared.plain().status()).isBetween(400, 599);
        compared.isNotRun();
    }

    @Test
    @DisplayName("B20 B61 a media type that the method does not take is refused before it, and not kept")
    void unsupported() {
        Compared compared =
                TWINS.compare(Sent.post("/failures/json").body("text/csv", "a")).isNotRun();
        assertThat(compared.plain().status()).isEqualTo(415);
    }

    public static class Item {
        public String name = "chair";

        @Override
        public String toString() {
            return name;
        }
    }

    public static class SoldOut extends RuntimeException {}

    public static class SoldOutForever extends SoldOut {}

    public static class Broken extends RuntimeException {}

    public static class Silent extends RuntimeException {}

    public static class Late extends RuntimeException {}

    public static class Gone extends ClientErrorException {
        public Gone() {
            super(410);
        }

        public Gone(Response response) {
            super(response);
        }
    }

    @Provider
    public static class SoldOutMapper implements ExceptionMapper<SoldOut> {
        @Override
        public Response toResponse(SoldOut exception) {
            return Response.status(422)
                    .entity(new Item())
                    .type(MediaType.APPLICATION_JSON)
                    .header("X-Mapped", "sold out")
                    .build();
        }
    }

    @Provider
    public static class UnknownMapper implements ExceptionMapper<NoSuchElementException> {
        @Override
        public Response toResponse(NoSuchElementException exception) {
            return Response.serverError().entity("unknown").type("text/plain").build();
        }
    }

    @Provider
    public static class BrokenMapper implements ExceptionMapper<Broken> {
        @Override
        public Response toResponse(Broken exception) {
            throw new IllegalStateException("broken");
        }
    }

    @Provider
    public static class SilentMapper implements ExceptionMapper<Silent> {
        @Override
        public Response toResponse(Silent exception) {
            return null;
        }
    }

    @Provider
    public static class CheckedMapper implements ExceptionMapper<IOException> {
        @Override
        public Response toResponse(IOException exception) {
            return Response.status(400).entity("checked").type("text/plain").build();
        }
    }

    @Provider
    public static class GoneMapper implements ExceptionMapper<Gone> {
        @Override
        public Response toResponse(Gone exception) {
            return Response.status(404).entity("gone").type("text/plain").build();
        }
    }

    public static class Untyped extends RuntimeException {}

    @Provider
    public static class UntypedMapper implements ExceptionMapper<Untyped> {
        @Override
        public Response toResponse(Untyped exception) {
            return Response.status(422).entity(new Item()).build();
        }
    }

    @Provider
    public static class LateMapper implements ExceptionMapper<Late> {
        @Override
        public Response toResponse(Late exception) {
            return Response.status(425).entity("later").type("text/plain").build();
        }
    }

    public abstract static class Failures {

        @Inject
        Calls calls;

        @POST
        @Path("not-found")
        public String notFound() {
            return fail(NotFoundException::new);
        }

        @POST
        @Path("bad-request")
        public String badRequest() {
            return fail(() -> new BadRequestException("no"));
        }

        @POST
        @Path("web-409")
        public String conflict() {
            return fail(() -> new WebApplicationException(409));
        }

        @POST
        @Path("web-409-entity")
        public String conflictWithEntity() {
            return fail(() -> new WebApplicationException(
                    Response.status(409).entity("taken").type("text/plain").build()));
        }

        @POST
        @Path("web-422-json")
        @Produces(MediaType.APPLICATION_JSON)
        public Item json() {
            calls.note();
            throw new WebApplicationException(
                    Response.status(422).entity(new Item()).header("X-Own", "1").build());
        }

        @POST
        @Path("redirection")
        public String redirection() {
            return fail(() -> new RedirectionException(303, URI.create("https://example.org/other")));
        }

        @POST
        @Path("client-error")
        public String clientError() {
            return fail(() -> new ClientErrorException(418));
        }

        @POST
        @Path("sold-out")
        public String soldOut() {
            return fail(SoldOut::new);
        }

        @POST
        @Path("sold-out-subclass")
        public void soldOutForever() {
            fail(SoldOutForever::new);
        }

        @POST
        @Path("checked")
        public int checked() throws IOException {
            calls.note();
            throw new IOException("checked");
        }

        @POST
        @Path("silent")
        public String silent() {
            return fail(Silent::new);
        }

        @POST
        @Path("gone-mapped")
        public String gone() {
            return fail(Gone::new);
        }

        @POST
        @Path("gone-with-entity")
        public String goneWithEntity() {
            return fail(() -> new Gone(
                    Response.status(410).entity("own").type("text/plain").build()));
        }

        @POST
        @Path("runtime")
        public String runtime() {
            return fail(() -> new IllegalStateException("x"));
        }

        @POST
        @Path("error")
        public String error() {
            calls.note();
            throw new AssertionError("x");
        }

        @POST
        @Path("server-error")
        public String serverError() {
            return fail(InternalServerErrorException::new);
        }

        @POST
        @Path("server-error-entity")
        public String serverErrorWithEntity() {
            return fail(() -> new InternalServerErrorException(
                    Response.serverError().entity("broken").type("text/plain").build()));
        }

        @POST
        @Path("unavailable")
        public String unavailable() {
            return fail(() -> new ServiceUnavailableException(5L));
        }

        @POST
        @Path("forbidden")
        public String forbidden() {
            return fail(ForbiddenException::new);
        }

        @POST
        @Path("unauthorized")
        public String unauthorized() {
            return fail(() -> new NotAuthorizedException("Basic realm=\"x\""));
        }

        @POST
        @Path("too-many")
        public String tooMany() {
            return fail(() -> new ClientErrorException(429));
        }

        @POST
        @Path("mapped-500")
        public String mappedServerError() {
            return fail(NoSuchElementException::new);
        }

        @POST
        @Path("late")
        public String late() {
            return fail(Late::new);
        }

        @POST
        @Path("broken-mapper")
        public String brokenMapper() {
            return fail(Broken::new);
        }

        @POST
        @Path("not-writable")
        @Produces("application/x-unknown")
        public Item notWritable() {
            calls.note();
            return new Item();
        }

        @POST
        @Path("untyped")
        public String untyped() {
            return fail(() -> new WebApplicationException(
                    Response.status(409).entity(new Item()).build()));
        }

        @POST
        @Path("untyped-produced")
        @Produces({"text/plain", "application/json"})
        public String untypedProduced() {
            return fail(() -> new WebApplicationException(
                    Response.status(409).entity(new Item()).build()));
        }

        @POST
        @Path("untyped-text")
        public Item untypedText() {
            calls.note();
            throw new WebApplicationException(
                    Response.status(409).entity("taken").build());
        }

        @POST
        @Path("untyped-mapped")
        @Produces("application/json")
        public Item untypedMapped() {
            calls.note();
            throw new Untyped();
        }

        @POST
        @Path("returned-409")
        public Response returnedConflict() {
            calls.note();
            return Response.status(409).build();
        }

        @POST
        @Path("returned-404-entity")
        public Response returnedWithEntity() {
            calls.note();
            return Response.status(404).entity("none").type("text/plain").build();
        }

        @POST
        @Path("returned-500")
        public Response returnedServerError() {
            calls.note();
            return Response.serverError().entity("own").type("text/plain").build();
        }

        @POST
        @Path("returned-429")
        public Response returnedTooMany() {
            calls.note();
            return Response.status(429).header("Retry-After", 3).build();
        }

        @POST
        @Path("json")
        @Consumes(MediaType.APPLICATION_JSON)
        public String parsed(Item item) {
            calls.note();
            return item.name;
        }

        String fail(Supplier<RuntimeException> failure) {
            calls.note();
            throw failure.get();
        }
    }

    @RequestScoped
    @Path("failures")
    public static class Plain extends Failures {}

    @RequestScoped
    @Path("failures")
    @Idempotent
    public static class Kept extends Failures {}
}
