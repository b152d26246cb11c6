package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.Header;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What goes to the client in place of whatever the intercepted method seemed to return. */
public sealed interface Delivery {

    void to(ContainerResponseContext response);

    /** The bytes of a kept answer, the very array; empty for a problem. */
    default Optional<byte[]> body() {
        if (this instanceof First first) {
            return Optional.of(first.rendered().body());
        }
        return this instanceof Again again ? Optional.of(again.answer().body()) : Optional.empty();
    }

    /**
     * The first answer, in the very bytes that were kept, with every header that the method set.
     *
     * @param added headers of the library
     */
    record First(Rendered rendered, Map<String, String> added) implements Delivery {

        /** Without any of the library. */
        public First(Rendered rendered) {
            this(rendered, Map.of());
        }

        @Override
        public void to(ContainerResponseContext response) {
            response.setStatus(rendered.status());
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.clear();
            headers.putAll(rendered.headers());
            if (rendered.mediaType().isPresent()) {
                Object type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
                response.setEntity(
                        rendered.body(), new Annotation[0], rendered.mediaType().get());
                // As its writer has spelt it.
                headers.putSingle(HttpHeaders.CONTENT_TYPE, type);
            } else {
                response.setEntity(null);
            }
            added.forEach(headers::putSingle);
        }
    }

    /**
     * An earlier answer.
     *
     * @param added headers of the library
     * @param servlet adds a header line to the servlet's response, beside those that filters have set there; empty where there is
     *     none
     */
    record Again(Answer answer, Map<String, String> added, Optional<BiConsumer<String, String>> servlet)
            implements Delivery {

        @Override
        public void to(ContainerResponseContext response) {
            response.setStatus(answer.status());
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.clear();
            // What the interceptor returned in the method's place may be the zero of a primitive type.
            response.setEntity(null);
            for (Header header : answer.headers()) {
                if (HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(header.name())) {
                    response.setEntity(answer.body(), new Annotation[0], MediaType.valueOf(header.value()));
                    headers.putSingle(HttpHeaders.CONTENT_TYPE, header.value());
                } else if (header.beside() && servlet.isPresent()) {
                    servlet.get().accept(header.name(), header.value());
                } else {
                    headers.add(header.name(), header.value());
                }
            }
            added.forEach(headers::putSingle);
        }
    }

    /** A problem. */
    record Refusal(Response problem) implements Delivery {

        @Override
        public void to(ContainerResponseContext response) {
            response.setStatusInfo(problem.getStatusInfo());
            response.getHeaders().clear();
            problem.getHeaders().forEach((name, values) -> response.getHeaders().addAll(name, List.copyOf(values)));
            if (problem.hasEntity()) {
                response.setEntity(problem.getEntity(), new Annotation[0], problem.getMediaType());
            } else {
                response.setEntity(null);
            }
        }
    }
}
