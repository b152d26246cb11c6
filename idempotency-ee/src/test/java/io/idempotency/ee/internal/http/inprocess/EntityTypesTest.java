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
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A writer is given the type and the annotations that it has without the library. */
@Tag("inprocess")
class EntityTypesTest {

    @RegisterExtension
    static final Twins TWINS = new Twins().pair(Plain.class, Kept.class).provider(TypeWriter.class);

    @ParameterizedTest(name = "B10 B62 {0}")
    @CsvSource({
        "returned, java.util.List<java.lang.String>",
        "generic, java.util.Collection<? extends java.lang.Number>",
        "response, java.util.ArrayList",
        "response-of-generic, java.util.Collection<? extends java.lang.Number>",
        "response-of-generic-later, java.util.List<java.lang.String>",
        "annotated, Given",
        "annotated-generic, java.util.List<java.lang.String> Given"
    })
    void seen(String path, String expected) {
        Compared compared = TWINS.compare(Sent.post("/types/" + path)).isKept();
        assertThat(compared.plain().body()).contains(expected);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Given {}

    /** Writes what it is told of the entity. */
    @Provider
    @Produces("application/x-types")
    public static class TypeWriter implements MessageBodyWriter<Collection<?>> {

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return Collection.class.isAssignableFrom(type);
        }

        @Override
        public void writeTo(
                Collection<?> entity,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream output)
                throws IOException {
            String given = Stream.of(annotations)
                    .map(annotation -> annotation.annotationType().getSimpleName())
                    .filter(name -> name.equals("Given"))
                    .collect(Collectors.joining());
            output.write((type.getName() + " " + text(generic) + " " + given).getBytes(StandardCharsets.UTF_8));
        }

        /** RESTEasy's own types have another text. */
        private static String text(Type type) {
            return type instanceof ParameterizedType generic
                    ? generic.getRawType().getTypeName()
                            + Stream.of(generic.getActualTypeArguments())
                                    .map(Type::getTypeName)
                                    .collect(Collectors.joining(", ", "<", ">"))
                    : type.getTypeName();
        }
    }

    @Produces("application/x-types")
    public abstract static class Types {

        @Inject
        Calls calls;

        @POST
        @Path("returned")
        public List<String> returned() {
            calls.note();
            return new ArrayList<>();
        }

        @POST
        @Path("generic")
        public GenericEntity<Collection<? extends Number>> generic() {
            calls.note();
            return new GenericEntity<>(new ArrayList<Number>()) {};
        }

        @POST
        @Path("response")
        public Response response() {
            calls.note();
            return Response.ok(new ArrayList<>()).build();
        }

        @POST
        @Path("response-of-generic")
        public Response responseOfGeneric() {
            calls.note();
            return Response.ok(new GenericEntity<Collection<? extends Number>>(new ArrayList<Number>()) {})
                    .build();
        }

        @POST
        @Path("response-of-generic-later")
        public Response responseOfGenericLater() {
            calls.note();
            return Response.accepted()
                    .entity(new GenericEntity<List<String>>(new ArrayList<>()) {})
                    .build();
        }

        @POST
        @Path("annotated")
        public Response annotated() {
            calls.note();
            return Response.ok()
                    .entity(new ArrayList<>(), Carrier.class.getAnnotations())
                    .build();
        }

        @POST
        @Path("annotated-generic")
        public Response annotatedGeneric() {
            calls.note();
            return Response.ok()
                    .entity(new GenericEntity<List<String>>(new ArrayList<>()) {}, Carrier.class.getAnnotations())
                    .build();
        }
    }

    @Given
    private static final class Carrier {}

    @RequestScoped
    @Path("types")
    public static class Plain extends Types {}

    @RequestScoped
    @Path("types")
    @Idempotent
    public static class Kept extends Types {}
}
