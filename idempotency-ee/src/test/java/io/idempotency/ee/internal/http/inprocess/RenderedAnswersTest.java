package io.idempotency.ee.internal.http.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.http.inprocess.server.Calls;
import io.idempotency.ee.internal.http.inprocess.server.Compared;
import io.idempotency.ee.internal.http.inprocess.server.Sent;
import io.idempotency.ee.internal.http.inprocess.server.Twins;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a method returns, in the bytes and headers that it has without the annotation. */
@Tag("inprocess")
class RenderedAnswersTest {

    @RegisterExtension
    static final Twins TWINS = new Twins().pair(Plain.class, Kept.class);

    @ParameterizedTest(name = "B10 B11 B61 B62 {0}")
    @ValueSource(
            strings = {
                "item",
                "items",
                "string",
                "text",
                "umlauts",
                "bytes",
                "primitive",
                "flag",
                "boxed",
                "generic",
                "object",
                "response",
                "response-of-declared-type",
                "response-of-generic",
                "response-of-bytes",
                "stream",
                "response-of-stream",
                "file",
                "created",
                "located",
                "headers",
                "language",
                "empty-string",
                "no-bytes",
                "twice"
            })
    void withEntity(String path) {
        Compared compared = TWINS.compare(Sent.post("/answers/" + path)).isKept();
        assertThat(compared.plain().status()).isBetween(200, 299);
    }

    @ParameterizedTest(name = "B10 B11 B61 B62 {0}")
    @ValueSource(strings = {"void", "null", "null-response", "no-content", "accepted", "see-other", "not-modified"})
    void withoutEntity(String path) {
        Compared compared = TWINS.compare(Sent.post("/answers/" + path)).isKept();
        assertThat(compared.plain().body()).isEmpty();
    }

    @Test
    @DisplayName(
            "B10 B20 a returned refusal without an entity is kept; an implementation may have the server write its page")
    void refusal() {
        Compared compared = TWINS.compare(Sent.post("/answers/conflict")).isKept();
        assertThat(compared.second().status()).isEqualTo(409);
    }

    @Test
    @DisplayName("B10 B11 a JSON body is replayed in the very bytes of the first answer")
    void json() {
        Compared compared = TWINS.compare(Sent.post("/answers/item")).isKept();
        assertThat(compared.second().body()).contains("\"name\":\"chair\"");
        assertThat(compared.second().values("Content-Type")).hasSize(1);
    }

    @Test
    @DisplayName("B11 a cookie goes out with the first answer, and not with its replay")
    void cookie() {
        Compared compared = TWINS.compare(Sent.post("/answers/cookie"));
        assertThat(compared.first()).isEqualTo(compared.plain());
        assertThat(compared.first().values("Set-Cookie")).hasSize(1);
        assertThat(compared.second().values("Set-Cookie")).isEmpty();
        assertThat(compared.second().body()).isEqualTo(compared.first().body());
        assertThat(compared.calls()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("B62 headers that the method sets on the servlet's response, or adds to it, are replayed")
    @ValueSource(strings = {"servlet-header", "servlet-header-added"})
    void servletHeader(String path) {
        Compared compared = TWINS.compare(Sent.post("/answers/" + path)).isKept();
        assertThat(compared.second().values("X-Servlet")).containsExactly("own");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName(
            "B11 B62 the Vary of a selected variant is replayed, also where the implementation adds it, and the method's own")
    @ValueSource(strings = {"variant", "variant-own-vary"})
    void variant(String path) {
        Compared compared = TWINS.compare(Sent.post("/answers/" + path).accept("text/plain, application/json;q=0.5"));
        compared.isKept();
        assertThat(compared.second().values("Vary")).isNotEmpty();
    }

    @Test
    @DisplayName("B62 what the method writes past its answer is refused with a code")
    void servletOutput() {
        Compared compared = TWINS.compare(Sent.post("/answers/servlet-output"));
        assertThat(compared.plain().status()).isEqualTo(200);
        assertThat(compared.first().status()).isEqualTo(500);
        assertThat(compared.first().body()).contains("IDEM-");
        assertThat(compared.effects()).isZero();
        assertThat(compared.records()).isZero();
    }

    @Test
    @DisplayName("B23 an answer over the limit is an error that is seen, and nothing is kept")
    void tooLarge() {
        Compared compared = TWINS.compare(Sent.post("/answers/large"));
        assertThat(compared.plain().status()).isEqualTo(200);
        assertThat(compared.first().status()).isEqualTo(500);
        assertThat(compared.first().body()).contains("IDEM-");
        assertThat(compared.calls()).isEqualTo(2);
        assertThat(compared.effects()).isZero();
        assertThat(compared.records()).isZero();
    }

    /** JSON by properties. */
    public static class Item {
        public String name = "chair";
        public int count = 3;
        public List<String> tags = List.of("a", "ö");
    }

    public abstract static class Answers {

        private static final List<Variant> VARIANTS = Variant.mediaTypes(
                        MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_PLAIN_TYPE)
                .add()
                .build();

        @Inject
        Calls calls;

        @Context
        HttpServletResponse response;

        @POST
        @Path("item")
        @Produces(MediaType.APPLICATION_JSON)
        public Item item() {
            calls.note();
            return new Item();
        }

        @POST
        @Path("items")
        @Produces(MediaType.APPLICATION_JSON)
        public List<Item> items() {
            calls.note();
            return List.of(new Item(), new Item());
        }

        @POST
        @Path("string")
        public String string() {
            calls.note();
            return "plain";
        }

        @POST
        @Path("text")
        @Produces("text/plain;charset=ISO-8859-1")
        public String text() {
            calls.note();
            return "Grüße";
        }

        @POST
        @Path("umlauts")
        @Produces(MediaType.TEXT_PLAIN)
        public String umlauts() {
            calls.note();
            return "Grüße";
        }

        @POST
        @Path("bytes")
        public byte[] bytes() {
            calls.note();
            return new byte[] {0, 13, 10, -1, 127};
        }

        @POST
        @Path("primitive")
        @Produces(MediaType.TEXT_PLAIN)
        public int primitive() {
            calls.note();
            return 7;
        }

        @POST
        @Path("flag")
        @Produces(MediaType.APPLICATION_JSON)
        public boolean flag() {
            calls.note();
            return true;
        }

        @POST
        @Path("boxed")
        @Produces(MediaType.TEXT_PLAIN)
        public Long boxed() {
            calls.note();
            return 8L;
        }

        @POST
        @Path("generic")
        @Produces(MediaType.APPLICATION_JSON)
        public GenericEntity<List<Item>> generic() {
            calls.note();
            return new GenericEntity<>(List.of(new Item())) {};
        }

        @POST
        @Path("object")
        @Produces(MediaType.APPLICATION_JSON)
        public Object object() {
            calls.note();
            return new Item();
        }

        @POST
        @Path("response")
        public Response response() {
            calls.note();
            return Response.accepted(new Item())
                    .type(MediaType.APPLICATION_JSON)
                    .build();
        }

        @POST
        @Path("response-of-declared-type")
        @Produces(MediaType.APPLICATION_JSON)
        public Response responseOfDeclaredType() {
            calls.note();
            return Response.ok(new Item()).build();
        }

        @POST
        @Path("response-of-generic")
        @Produces(MediaType.APPLICATION_JSON)
        public Response responseOfGeneric() {
            calls.note();
            return Response.ok(new GenericEntity<>(List.of(new Item())) {}).build();
        }

        @POST
        @Path("response-of-bytes")
        public Response responseOfBytes() {
            calls.note();
            return Response.ok("octets".getBytes(StandardCharsets.UTF_8), "application/x-own")
                    .build();
        }

        @POST
        @Path("stream")
        @Produces("application/x-own")
        public InputStream stream() {
            calls.note();
            return new ByteArrayInputStream(new byte[] {1, 2, 3});
        }

        @POST
        @Path("response-of-stream")
        public Response responseOfStream() {
            calls.note();
            return Response.ok(new ByteArrayInputStream(new byte[] {4, 5}), "application/x-own")
                    .build();
        }

        @POST
        @Path("file")
        @Produces("text/plain")
        public File file() throws IOException {
            calls.note();
            File file = File.createTempFile("answer", ".txt");
            file.deleteOnExit();
            Files.writeString(file.toPath(), "of a file");
            return file;
        }

        @POST
        @Path("located")
        @Produces(MediaType.TEXT_PLAIN)
        public Response located() {
            calls.note();
            return Response.created(URI.create("answers/\u00fc"))
                    .entity("located")
                    .build();
        }

        @POST
        @Path("created")
        @Produces(MediaType.APPLICATION_JSON)
        public Response created() {
            calls.note();
            return Response.created(URI.create("answers/1")).entity(new Item()).build();
        }

        @POST
        @Path("headers")
        @Produces(MediaType.TEXT_PLAIN)
        public Response headers() {
            calls.note();
            return Response.ok("x")
                    .tag(new EntityTag("v1", true))
                    .lastModified(new Date(0))
                    .header("X-Many", "one")
                    .header("X-Many", "two")
                    .header("X-Number", 5)
                    .link("https://example.org/", "next")
                    .build();
        }

        @POST
        @Path("variant")
        public Response variant(@Context Request request) {
            calls.note();
            return Response.ok("\"x\"", request.selectVariant(VARIANTS)).build();
        }

        @POST
        @Path("variant-own-vary")
        public Response variantOwnVary(@Context Request request) {
            calls.note();
            return Response.ok("\"x\"", request.selectVariant(VARIANTS))
                    .header("vary", "X-Own")
                    .build();
        }

        @POST
        @Path("language")
        @Produces(MediaType.TEXT_PLAIN)
        public Response language() {
            calls.note();
            return Response.ok("x").language(Locale.GERMANY).encoding("x-none").build();
        }

        @POST
        @Path("empty-string")
        @Produces(MediaType.TEXT_PLAIN)
        public String emptyString() {
            calls.note();
            return "";
        }

        @POST
        @Path("no-bytes")
        @Produces(MediaType.APPLICATION_OCTET_STREAM)
        public byte[] noBytes() {
            calls.note();
            return new byte[0];
        }

        @POST
        @Path("twice")
        @Produces(MediaType.APPLICATION_JSON)
        public Response twice() {
            calls.note();
            return Response.status(299, "Own Reason").entity(new Item()).build();
        }

        @POST
        @Path("void")
        public void nothing() {
            calls.note();
        }

        @POST
        @Path("null")
        @Produces(MediaType.APPLICATION_JSON)
        public Item none() {
            calls.note();
            return null;
        }

        @POST
        @Path("null-response")
        public Response noResponse() {
            calls.note();
            return null;
        }

        @POST
        @Path("no-content")
        public Response noContent() {
            calls.note();
            return Response.noContent().header("X-Own", "kept").build();
        }

        @POST
        @Path("accepted")
        @Produces(MediaType.APPLICATION_JSON)
        public Response accepted() {
            calls.note();
            return Response.accepted().build();
        }

        @POST
        @Path("see-other")
        public Response seeOther() {
            calls.note();
            return Response.seeOther(URI.create("answers/2")).build();
        }

        @POST
        @Path("not-modified")
        public Response notModified() {
            calls.note();
            return Response.notModified("v2").build();
        }

        @POST
        @Path("conflict")
        public Response conflict() {
            calls.note();
            return Response.status(409).build();
        }

        @POST
        @Path("cookie")
        @Produces(MediaType.TEXT_PLAIN)
        public Response cookie() {
            calls.note();
            return Response.ok("x")
                    .cookie(new NewCookie.Builder("session").value("s").build())
                    .build();
        }

        @POST
        @Path("servlet-header")
        @Produces(MediaType.TEXT_PLAIN)
        public String servletHeader() {
            calls.note();
            response.setHeader("X-Servlet", "own");
            return "x";
        }

        @POST
        @Path("servlet-header-added")
        @Produces(MediaType.TEXT_PLAIN)
        public String servletHeaderAdded() {
            calls.note();
            response.addHeader("X-Servlet", "own");
            return "x";
        }

        @POST
        @Path("servlet-output")
        @Produces(MediaType.TEXT_PLAIN)
        public void servletOutput() throws IOException {
            calls.note();
            response.setStatus(200);
            response.getOutputStream().write('x');
            response.flushBuffer();
        }

        @POST
        @Path("large")
        @Produces(MediaType.TEXT_PLAIN)
        public String large() {
            calls.note();
            return "x".repeat(1_048_577);
        }
    }

    @RequestScoped
    @Path("answers")
    public static class Plain extends Answers {}

    @RequestScoped
    @Path("answers")
    @Idempotent
    public static class Kept extends Answers {}
}
