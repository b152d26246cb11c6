package io.idempotency.ee.internal.http.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.http.inprocess.server.Calls;
import io.idempotency.ee.internal.http.inprocess.server.Compared;
import io.idempotency.ee.internal.http.inprocess.server.Sent;
import io.idempotency.ee.internal.http.inprocess.server.Twins;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** As which media type an answer goes out, or that the client takes none: what the implementation does without the annotation. */
@Tag("inprocess")
class NegotiatedAnswersTest {

    @RegisterExtension
    static final Twins TWINS = new Twins()
            .pair(Plain.class, Kept.class)
            .pair(PlainOnClass.class, KeptOnClass.class)
            .provider(CommaWriter.class, BarWriter.class, CellWriter.class);

    private static final List<String> PATHS = List.of(
            "/types/item",
            "/types/string",
            "/types/object-string",
            "/types/object-item",
            "/types/object-response",
            "/types/bytes",
            "/types/cell",
            "/types/response",
            "/types/typed-response",
            "/types/json",
            "/types/several",
            "/types/several-rows",
            "/types/preferring",
            "/types/text-wildcard",
            "/types/vendor",
            "/types/charset",
            "/types-of-class/inherited",
            "/types-of-class/own");

    private static final List<String> ACCEPTED = List.of(
            "",
            "*/*",
            "application/json",
            "text/plain",
            "text/plain;charset=ISO-8859-1",
            "text/*",
            "application/*",
            "text/plain;q=0.5, application/json",
            "application/json;q=0.2, text/plain;q=0.9",
            "text/csv;q=0.3, text/x-bars;q=0.8",
            "*/*;q=0.1, application/json",
            "image/png, */*;q=0.01",
            "text/html;level=1, text/html;q=0.7, application/vnd.own+json",
            "image/png");

    static Stream<Arguments> all() {
        return PATHS.stream().flatMap(path -> ACCEPTED.stream().map(accepted -> Arguments.of(path, accepted)));
    }

    @ParameterizedTest(name = "B61 {0} Accept \"{1}\"")
    @MethodSource("all")
    void asWithout(String path, String accepted) {
        Sent request = accepted.isEmpty() ? Sent.post(path) : Sent.post(path).accept(accepted);
        Compared compared = TWINS.compare(request);
        if (compared.plainCalls() == 0) {
            compared.isNotRun();
        } else if (compared.plain().status() == 200) {
            compared.isKept();
        } else if (compared.plain().status() == 500) {
            compared.isNotWritable();
        } else {
            compared.isReleased();
        }
    }

    @ParameterizedTest(name = "{0} Accept {1}: {2}")
    @DisplayName("B61 what both sides know is chosen, with its parameters")
    @CsvSource({
        "/types/json, */*, application/json",
        "/types/several, 'application/json;q=0.2, text/plain;q=0.9', text/plain",
        "/types/several, 'text/plain;q=0.5, application/json', application/json",
        "/types/several-rows, 'text/csv;q=0.3, text/x-bars;q=0.8', text/x-bars",
        "/types/vendor, application/vnd.own+json, application/vnd.own+json",
        "/types-of-class/inherited, */*, text/csv",
        "/types-of-class/own, */*, text/x-bars"
    })
    void chosen(String path, String accepted, String expected) {
        Compared compared = TWINS.compare(Sent.post(path).accept(accepted)).isKept();
        assertThat(compared.second().values("Content-Type"))
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("B61 a client that takes none of the declared types is refused before the method, and nothing is kept")
    @CsvSource({"/types/json", "/types/several", "/types/charset", "/types-of-class/inherited", "/types-of-class/own"})
    void notAcceptable(String path) {
        Compared compared = TWINS.compare(Sent.post(path).accept("image/png")).isNotRun();
        assertThat(compared.first().status()).isEqualTo(406);
    }

    /**
     * Two writers of the application's own like it the same. Where nothing else decides, RESTEasy's order of them differs between two
     * applications of one class path: so each method that returns it declares types.
     */
    public record Row(List<String> cells) {}

    /** One writer of the application's own likes it. */
    public record Cell(String text) {}

    @Provider
    @Produces({"text/csv", "text/x-bars"})
    public static class CellWriter implements MessageBodyWriter<Cell> {

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == Cell.class;
        }

        @Override
        public void writeTo(
                Cell cell,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream stream)
                throws IOException {
            stream.write(cell.text().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** With commas. */
    @Provider
    @Produces("text/csv")
    public static class CommaWriter extends RowWriter {
        public CommaWriter() {
            super(",");
        }
    }

    /** With bars. */
    @Provider
    @Produces("text/x-bars")
    public static class BarWriter extends RowWriter {
        public BarWriter() {
            super("|");
        }
    }

    abstract static class RowWriter implements MessageBodyWriter<Row> {

        private final String between;

        RowWriter(String between) {
            this.between = between;
        }

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return type == Row.class;
        }

        @Override
        public void writeTo(
                Row row,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream stream)
                throws IOException {
            headers.putSingle("X-Written-As", mediaType.toString());
            stream.write(String.join(between, row.cells()).getBytes(StandardCharsets.UTF_8));
        }
    }

    public static class Item {
        public String name = "chair";

        @Override
        public String toString() {
            return name;
        }
    }

    public abstract static class Types {

        @Inject
        Calls calls;

        @POST
        @Path("item")
        public Item item() {
            calls.note();
            return new Item();
        }

        @POST
        @Path("string")
        public String string() {
            calls.note();
            return "x";
        }

        @POST
        @Path("object-string")
        public Object objectString() {
            calls.note();
            return "x";
        }

        @POST
        @Path("object-item")
        public Object objectItem() {
            calls.note();
            return new Item();
        }

        @POST
        @Path("object-response")
        public Object objectResponse() {
            calls.note();
            return Response.ok("x").build();
        }

        @POST
        @Path("bytes")
        public byte[] bytes() {
            calls.note();
            return new byte[] {1, 2};
        }

        @POST
        @Path("cell")
        public Cell cell() {
            calls.note();
            return new Cell("a");
        }

        @POST
        @Path("response")
        public Response response() {
            calls.note();
            return Response.ok(new Item()).build();
        }

        @POST
        @Path("typed-response")
        @Produces(MediaType.APPLICATION_JSON)
        public Response typedResponse() {
            calls.note();
            return Response.ok(new Row(List.of("a", "b")), "text/csv").build();
        }

        @POST
        @Path("json")
        @Produces(MediaType.APPLICATION_JSON)
        public Item json() {
            calls.note();
            return new Item();
        }

        @POST
        @Path("several")
        @Produces({"application/json", "text/plain"})
        public String several() {
            calls.note();
            return "\"x\"";
        }

        @POST
        @Path("several-rows")
        @Produces({"text/csv", "text/x-bars"})
        public Row severalRows() {
            calls.note();
            return new Row(List.of("a", "b"));
        }

        @POST
        @Path("preferring")
        @Produces({"text/csv;qs=0.5", "text/x-bars;qs=0.9"})
        public Row preferring() {
            calls.note();
            return new Row(List.of("a", "b"));
        }

        @POST
        @Path("text-wildcard")
        @Produces("text/*")
        public String textWildcard() {
            calls.note();
            return "x";
        }

        @POST
        @Path("vendor")
        @Produces({"application/vnd.own+json", "application/json"})
        public Item vendor() {
            calls.note();
            return new Item();
        }

        @POST
        @Path("charset")
        @Produces("text/plain;charset=UTF-16")
        public String charset() {
            calls.note();
            return "ö";
        }
    }

    public abstract static class TypesOfClass {

        @Inject
        Calls calls;

        @POST
        @Path("inherited")
        public Row inherited() {
            calls.note();
            return new Row(List.of("a", "b"));
        }

        @POST
        @Path("own")
        @Produces("text/x-bars")
        public Row own() {
            calls.note();
            return new Row(List.of("a", "b"));
        }
    }

    @RequestScoped
    @Path("types")
    public static class Plain extends Types {}

    @RequestScoped
    @Path("types")
    @Idempotent
    public static class Kept extends Types {}

    @RequestScoped
    @Path("types-of-class")
    @Produces("text/csv")
    public static class PlainOnClass extends TypesOfClass {}

    @RequestScoped
    @Path("types-of-class")
    @Produces("text/csv")
    @Idempotent
    public static class KeptOnClass extends TypesOfClass {}
}
