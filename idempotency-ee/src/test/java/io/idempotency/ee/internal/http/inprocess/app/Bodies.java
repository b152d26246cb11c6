package io.idempotency.ee.internal.http.inprocess.app;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.http.inprocess.server.Calls;
import io.idempotency.ee.internal.http.inprocess.server.Sent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A resource that says what it has seen of its request. */
public final class Bodies {

    private Bodies() {}

    /**
     * A request, and what the method says of it.
     *
     * @param ofServlet whether the method asks the servlet for it
     */
    public record Case(String name, Sent sent, String seen, boolean ofServlet) {

        private static Case of(String name, Sent sent, String seen) {
            return new Case(name, sent, seen, false);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static Stream<Case> cases() {
        String form = "name=chair&name=table+2&count=3&empty=";
        return Stream.of(
                Case.of("@FormParam", Sent.post("/bodies/form-param").form(form), "[chair, table 2] 3"),
                Case.of("@FormParam of a PUT", Sent.put("/bodies/form-param").form(form), "[chair, table 2] 3"),
                Case.of(
                        "@BeanParam",
                        Sent.post("/bodies/bean/p;m=x?q=a%20b")
                                .form(form)
                                .header("X-Header: h")
                                .header("Cookie: c=d"),
                        "chair 3 p x a b h d"),
                Case.of(
                        "a form's map",
                        Sent.post("/bodies/map").form(form),
                        "{count=[3], empty=[], name=[chair, table 2]}"),
                Case.of("Form", Sent.post("/bodies/form").form(form), "{count=[3], empty=[], name=[chair, table 2]}"),
                Case.of(
                        "@FormParam of an empty form",
                        Sent.post("/bodies/form-param").form(""),
                        "[] 0"),
                Case.of("an item", Sent.post("/bodies/item").body("application/json", "{\"name\":\"Bär\"}"), "Bär"),
                Case.of("a string", Sent.post("/bodies/string").body("text/plain;charset=UTF-8", "Bär"), "Bär"),
                Case.of("an empty string", Sent.post("/bodies/string").body("text/plain", ""), ""),
                Case.of("bytes", Sent.post("/bodies/bytes").body("application/octet-stream", "\0\1ö"), "0 1 -61 -74 "),
                Case.of("a stream", Sent.post("/bodies/stream").body("application/x-own", "streamed"), "streamed"),
                Case.of("a stream of a form", Sent.post("/bodies/stream").form(form), form),
                Case.of("a reader", Sent.post("/bodies/reader").body("text/plain", "read"), "read"),
                Case.of("a large body", Sent.post("/bodies/length").body("text/plain", "x".repeat(100_000)), "100000"),
                Case.of("no body", Sent.post("/bodies/none?q=1"), "1"),
                new Case(
                        "a parameter of the query",
                        Sent.post("/bodies/parameters?q=1").body("text/plain", "x"),
                        "{q=1}",
                        true),
                new Case(
                        "the servlet's stream",
                        Sent.post("/bodies/servlet-stream").body("text/plain", "own"),
                        "own",
                        true),
                new Case(
                        "the servlet's reader",
                        Sent.post("/bodies/servlet-reader").body("text/plain", "own"),
                        "own",
                        true));
    }

    /** All kinds of parameters. */
    public static class Parameters {
        @FormParam("name")
        String name;

        @FormParam("count")
        int count;

        @PathParam("id")
        String id;

        @MatrixParam("m")
        String matrix;

        @QueryParam("q")
        String query;

        @HeaderParam("X-Header")
        String header;

        @CookieParam("c")
        String cookie;
    }

    public static class Item {
        public String name;
    }

    public abstract static class Resource {

        @Inject
        Calls calls;

        @Context
        HttpServletRequest servlet;

        @POST
        @Path("form-param")
        @Consumes({MediaType.APPLICATION_FORM_URLENCODED, "*/*"})
        @Produces("text/plain;charset=ISO-8859-1")
        public String formParam(@FormParam("name") List<String> names, @FormParam("count") int count) {
            return seen(names + " " + count);
        }

        @PUT
        @Path("form-param")
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        @Produces("text/plain;charset=ISO-8859-1")
        public String putFormParam(@FormParam("name") List<String> names, @FormParam("count") int count) {
            return seen(names + " " + count);
        }

        @POST
        @Path("bean/{id}")
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        @Produces("text/plain;charset=ISO-8859-1")
        public String bean(@BeanParam Parameters all) {
            return seen(
                    String.join(" ", all.name, "" + all.count, all.id, all.matrix, all.query, all.header, all.cookie));
        }

        @POST
        @Path("map")
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        @Produces("text/plain;charset=ISO-8859-1")
        public String map(MultivaluedMap<String, String> form) {
            return seen(new TreeMap<>(form).toString());
        }

        @POST
        @Path("form")
        @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
        @Produces("text/plain;charset=ISO-8859-1")
        public String form(Form form) {
            return seen(new TreeMap<>(form.asMap()).toString());
        }

        @POST
        @Path("item")
        @Consumes(MediaType.APPLICATION_JSON)
        @Produces("text/plain;charset=ISO-8859-1")
        public String item(Item item) {
            return seen(item.name);
        }

        @POST
        @Path("string")
        @Produces("text/plain;charset=ISO-8859-1")
        public String string(String body) {
            return seen(body);
        }

        @POST
        @Path("bytes")
        @Produces("text/plain;charset=ISO-8859-1")
        public String bytes(byte[] body) {
            StringBuilder numbers = new StringBuilder();
            for (byte each : body) {
                numbers.append(each).append(' ');
            }
            return seen(numbers.toString());
        }

        @POST
        @Path("stream")
        @Produces("text/plain;charset=ISO-8859-1")
        public String stream(InputStream body) throws IOException {
            return seen(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }

        @POST
        @Path("reader")
        @Produces("text/plain;charset=ISO-8859-1")
        public String reader(Reader body) throws IOException {
            return seen(text(body));
        }

        @POST
        @Path("length")
        @Produces("text/plain;charset=ISO-8859-1")
        public String length(String body) {
            return seen("" + body.length());
        }

        @POST
        @Path("none")
        @Produces("text/plain;charset=ISO-8859-1")
        public String none(@QueryParam("q") @DefaultValue("none") String query) {
            return seen(query);
        }

        @POST
        @Path("parameters")
        @Produces("text/plain;charset=ISO-8859-1")
        public String parameters() {
            Map<String, String> all = new TreeMap<>();
            servlet.getParameterMap().forEach((name, values) -> all.put(name, String.join("|", values)));
            return seen(all.toString());
        }

        @POST
        @Path("servlet-stream")
        @Produces("text/plain;charset=ISO-8859-1")
        public String servletStream() throws IOException {
            return seen(new String(servlet.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }

        @POST
        @Path("servlet-reader")
        @Produces("text/plain;charset=ISO-8859-1")
        public String servletReader() throws IOException {
            return seen(text(servlet.getReader()));
        }

        private static String text(Reader reader) throws IOException {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }

        String seen(String what) {
            calls.note();
            return what;
        }
    }

    @RequestScoped
    @Path("bodies")
    public static class Plain extends Resource {}

    @RequestScoped
    @Path("bodies")
    @Idempotent
    public static class Kept extends Resource {}
}
