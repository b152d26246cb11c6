package io.idempotency.ee.internal.http.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.http.inprocess.server.Answer;
import io.idempotency.ee.internal.http.inprocess.server.Calls;
import io.idempotency.ee.internal.http.inprocess.server.Compared;
import io.idempotency.ee.internal.http.inprocess.server.Logged;
import io.idempotency.ee.internal.http.inprocess.server.Sent;
import io.idempotency.ee.internal.http.inprocess.server.Twins;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The application's own filters and interceptors, around the library's. */
@Tag("inprocess")
class FiltersTest {

    @RegisterExtension
    static final Twins TWINS = new Twins()
            .pair(Plain.class, Kept.class)
            .provider(
                    Matched.class,
                    Guard.class,
                    Late.class,
                    Stamp.class,
                    Replacing.class,
                    Upper.class,
                    Enveloping.class,
                    Unpacking.class);

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("B17 B61 a request filter that answers is before the method, on every request, and nothing is kept")
    @CsvSource({"prematching, 418", "early, 403", "late, 409", "late-answer, 200", "throwing, 401"})
    void aborted(String where, int status) {
        Compared compared = TWINS.compare(Sent.post("/filtered/text").header("X-Abort: " + where))
                .isNotRun();
        assertThat(compared.first().status()).isEqualTo(status);
    }

    @ParameterizedTest
    @DisplayName("B17 a filter that refuses the caller refuses the replay of an answer that is kept")
    @ValueSource(strings = {"early", "late"})
    void refusesReplay(String where) {
        Sent request = Sent.post("/filtered/text").key(UUID.randomUUID().toString());
        int calls = TWINS.calls();
        assertThat(TWINS.kept(request).status()).isEqualTo(200);
        Answer refused = TWINS.kept(request.header("X-Abort: " + where));
        assertThat(refused).isEqualTo(TWINS.plain(request.header("X-Abort: " + where)));
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(TWINS.kept(request).values("Idempotent-Replayed")).containsExactly("true");
        assertThat(TWINS.calls() - calls).isEqualTo(1);
    }

    @Test
    @DisplayName("B7 the caller that a filter has set owns the key, whichever filter sets it")
    void caller() {
        String key = UUID.randomUUID().toString();
        for (String filter : new String[] {"X-User", "X-Late-User"}) {
            int calls = TWINS.calls();
            Sent request = Sent.post("/filtered/caller").key(key + filter);
            assertThat(TWINS.kept(request.header(filter + ": anna")).body()).isEqualTo("anna");
            assertThat(TWINS.kept(request.header(filter + ": berta")).body()).isEqualTo("berta");
            Answer again = TWINS.kept(request.header(filter + ": anna"));
            assertThat(again.body()).isEqualTo("anna");
            assertThat(again.values("Idempotent-Replayed")).containsExactly("true");
            assertThat(TWINS.calls() - calls).as(filter).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @DisplayName(
            "B11 B63 a header that a response filter or a writer interceptor adds is added to each answer, and once")
    @ValueSource(strings = {"text", "item", "response", "nothing"})
    void addedHeaders(String path) {
        Compared compared = TWINS.compare(Sent.post("/filtered/" + path).header("X-Stamp: yes"))
                .isKept();
        assertThat(compared.second().values("X-Stamped")).containsExactly("yes");
    }

    @Test
    @DisplayName("B11 what a response filter adds is not stored: the replay has what it adds to the replay")
    void addedAnew() {
        Sent request = Sent.post("/filtered/text").key(UUID.randomUUID().toString());
        String first =
                TWINS.kept(request.header("X-Count: yes")).values("X-Counted").get(0);
        String second =
                TWINS.kept(request.header("X-Count: yes")).values("X-Counted").get(0);
        assertThat(Integer.parseInt(second)).isEqualTo(Integer.parseInt(first) + 1);
        assertThat(TWINS.kept(request).headers()).doesNotContainKey("x-counted");
    }

    @ParameterizedTest
    @DisplayName("B61 B63 a writer interceptor that changes the bytes changes those of both answers")
    @ValueSource(strings = {"text", "item", "response"})
    void changedBytes(String path) {
        Compared compared = TWINS.compare(Sent.post("/filtered/" + path).header("X-Upper: yes"))
                .isKept();
        assertThat(compared.second().body())
                .isEqualTo(compared.second().body().toUpperCase(Locale.ROOT))
                .isNotEmpty();
    }

    @Test
    @DisplayName("B61 B63 a response filter that replaces the entity whatever it is replaces that of both answers")
    void replaced() {
        Compared compared = TWINS.compare(Sent.post("/filtered/text").header("X-Replace: yes"))
                .isKept();
        assertThat(compared.second().body()).isEqualTo("replaced");
    }

    @Test
    @DisplayName("B63 filters and interceptors see bytes, on both answers; one that sets another entity is named, once")
    void noticed() {
        try (Logged logged = new Logged()) {
            Compared compared = TWINS.compare(Sent.post("/filtered/noticed").header("X-Envelope: yes"));
            assertThat(compared.plain().body()).isEqualTo("[String]");
            assertThat(compared.first().body()).isEqualTo("[byte[]]");
            assertThat(compared.second().body()).isEqualTo("[byte[]]");
            assertThat(logged.texts())
                    .singleElement()
                    .asString()
                    .contains("IDEM-222")
                    .contains("noticed");
        }
    }

    @Test
    @DisplayName("B63 filters and interceptors that change no entity are not named")
    void notNoticed() {
        try (Logged logged = new Logged()) {
            TWINS.compare(Sent.post("/filtered/item").header("X-Stamp: yes").header("X-Upper: yes"))
                    .isKept();
            assertThat(logged.texts()).isEmpty();
        }
    }

    @Test
    @DisplayName("B61 a reader interceptor reads the body that the library has read before it")
    void readerInterceptor() {
        Compared compared = TWINS.compare(
                        Sent.post("/filtered/echo").body("text/plain", "body").header("X-Unpack: yes"))
                .isKept();
        assertThat(compared.second().body()).isEqualTo("ydob");
    }

    @Test
    @DisplayName("B61 a request filter's other body is what the method sees")
    void otherBody() {
        Compared compared = TWINS.compare(
                        Sent.post("/filtered/echo").body("text/plain", "body").header("X-Other-Body: other"))
                .isKept();
        assertThat(compared.second().body()).isEqualTo("other");
    }

    @Provider
    @PreMatching
    public static class Matched implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if ("prematching".equals(request.getHeaderString("X-Abort"))) {
                request.abortWith(
                        Response.status(418).entity("short").type("text/plain").build());
            }
        }
    }

    @Provider
    @Priority(Priorities.AUTHENTICATION)
    public static class Guard implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if ("early".equals(request.getHeaderString("X-Abort"))) {
                request.abortWith(Response.status(403).build());
            } else if ("throwing".equals(request.getHeaderString("X-Abort"))) {
                throw new NotAuthorizedException("Bearer");
            }
            Caller.of(request, "X-User");
            String other = request.getHeaderString("X-Other-Body");
            if (other != null) {
                request.setEntityStream(new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8)));
                request.getHeaders().putSingle("Content-Length", Integer.toString(other.length()));
            }
        }
    }

    /** Behind the library's. */
    @Provider
    public static class Late implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if ("late".equals(request.getHeaderString("X-Abort"))) {
                request.abortWith(
                        Response.status(409).entity("late").type("text/plain").build());
            }
            if ("late-answer".equals(request.getHeaderString("X-Abort"))) {
                request.abortWith(Response.ok("cached", "text/plain").build());
            }
            Caller.of(request, "X-Late-User");
        }
    }

    private record Caller(SecurityContext before, String name) implements SecurityContext {

        static void of(ContainerRequestContext request, String header) {
            String name = request.getHeaderString(header);
            if (name != null) {
                request.setSecurityContext(new Caller(request.getSecurityContext(), name));
            }
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> name;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return before.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "own";
        }
    }

    @Provider
    public static class Stamp implements ContainerResponseFilter {

        private static final AtomicInteger COUNT = new AtomicInteger();

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getHeaderString("X-Stamp") != null) {
                response.getHeaders().add("X-Stamped", "yes");
            }
            if (request.getHeaderString("X-Count") != null) {
                response.getHeaders().add("X-Counted", COUNT.incrementAndGet());
            }
        }
    }

    @Provider
    public static class Replacing implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getHeaderString("X-Replace") != null) {
                response.setEntity("replaced", null, MediaType.TEXT_PLAIN_TYPE);
            }
        }
    }

    /** Says what the entity's class is. */
    @Provider
    public static class Enveloping implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getHeaderString("X-Envelope") != null) {
                response.setEntity(
                        "[" + response.getEntity().getClass().getSimpleName() + "]", null, MediaType.TEXT_PLAIN_TYPE);
            }
        }
    }

    @Provider
    public static class Upper implements WriterInterceptor {

        @Context
        jakarta.ws.rs.core.HttpHeaders request;

        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            if (request.getHeaderString("X-Stamp") != null) {
                context.getHeaders().add("X-Intercepted", "yes");
            }
            if (request.getHeaderString("X-Upper") == null) {
                context.proceed();
                return;
            }
            OutputStream out = context.getOutputStream();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            context.setOutputStream(bytes);
            context.proceed();
            context.setOutputStream(out);
            out.write(bytes.toString(StandardCharsets.UTF_8)
                    .toUpperCase(Locale.ROOT)
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    @Provider
    public static class Unpacking implements ReaderInterceptor {

        @Override
        public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
            if (context.getHeaders().containsKey("X-Unpack")) {
                String packed = new String(context.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                context.setInputStream(new ByteArrayInputStream(
                        new StringBuilder(packed).reverse().toString().getBytes(StandardCharsets.UTF_8)));
            }
            return context.proceed();
        }
    }

    public static class Item {
        public String name = "chair";
    }

    public abstract static class Filtered {

        @Inject
        Calls calls;

        @POST
        @Path("text")
        @Produces(MediaType.TEXT_PLAIN)
        public String text() {
            calls.note();
            return "text";
        }

        @POST
        @Path("noticed")
        @Produces(MediaType.TEXT_PLAIN)
        public String noticed() {
            calls.note();
            return "text";
        }

        @POST
        @Path("item")
        @Produces(MediaType.APPLICATION_JSON)
        public Item item() {
            calls.note();
            return new Item();
        }

        @POST
        @Path("response")
        public Response response() {
            calls.note();
            return Response.status(201)
                    .entity("made")
                    .type("text/plain")
                    .header("X-Own", "1")
                    .build();
        }

        @POST
        @Path("nothing")
        public void nothing() {
            calls.note();
        }

        @POST
        @Path("caller")
        @Produces(MediaType.TEXT_PLAIN)
        public String caller(@Context SecurityContext security) {
            calls.note();
            return security.getUserPrincipal().getName();
        }

        @POST
        @Path("echo")
        @Produces(MediaType.TEXT_PLAIN)
        public String echo(String body) {
            calls.note();
            return body;
        }
    }

    @RequestScoped
    @Path("filtered")
    public static class Plain extends Filtered {}

    @RequestScoped
    @Path("filtered")
    @Idempotent
    public static class Kept extends Filtered {}
}
