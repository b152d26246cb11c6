package io.idempotency.ee.http.answer;

import io.idempotency.ee.message.IdempotencyException;
import io.idempotency.ee.message.Message;
import io.idempotency.ee.store.Header;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renders what a method returned, as the server would, with the application's own writers, into bounded bytes. */
public final class AnswerRenderer {

    private final ResourceMethod method;
    private final Providers providers;
    private final List<MediaType> accepted;

    /** @param accepted what the client takes, most wanted first */
    public AnswerRenderer(ResourceMethod method, Providers providers, List<MediaType> accepted) {
        this.method = method;
        this.providers = providers;
        this.accepted = accepted;
    }

    /** Maps and renders what the method threw; empty when nothing maps it. */
    public Optional<Rendered> renderFailure(Throwable thrown) {
        return new FailureRenderer(providers, this).render(thrown);
    }

    public Rendered render(@Nullable Object returned) throws IOException {
        if (returned instanceof Response response) {
            return render(response, null);
        } else if (returned == null) {
            return render(Response.noContent().build(), null);
        }
        Type declared = method.method().getGenericReturnType();
        return render(Response.ok(returned).build(), returned instanceof GenericEntity<?> ? null : declared);
    }

    private Rendered render(Response response, @Nullable Type declared) throws IOException {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        response.getHeaders().forEach((name, values) -> headers.addAll(name, List.copyOf(values)));
        Object entity = response.getEntity();
        if (entity == null) {
            return rendered(response, headers, Optional.empty(), new byte[0]);
        }
        Type type = entity.getClass();
        if (entity instanceof GenericEntity<?> generic) {
            entity = generic.getEntity();
            type = generic.getType();
        } else if (declared != null && tells(declared)) {
            type = declared;
        } else if (declared == null) {
            type = DeclaredType.of(response).filter(AnswerRenderer::tells).orElse(type);
        }
        return write(response, headers, entity, type);
    }

    /** Whether a declared type says more than the entity's own class. */
    private static boolean tells(Type declared) {
        return declared != Object.class && !(declared instanceof TypeVariable<?>);
    }

    @SuppressWarnings("unchecked")
    private Rendered write(Response response, MultivaluedMap<String, Object> headers, Object entity, Type type)
            throws IOException {
        Class<Object> raw = (Class<Object>) entity.getClass();
        Annotation[] annotations = method.method().getAnnotations();
        MediaType mediaType = response.getMediaType() == null ? negotiate(raw, type) : response.getMediaType();
        MessageBodyWriter<Object> writer = providers.getMessageBodyWriter(raw, type, annotations, mediaType);
        if (writer == null) {
            throw new IdempotencyException(Message.NOT_RENDERABLE, method.name(), raw.getName(), mediaType);
        }
        headers.putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
        int limit = method.operation().answer().maxBody();
        BoundedOutput output = new BoundedOutput(limit);
        try {
            writer.writeTo(entity, raw, type, annotations, mediaType, headers, output);
        } finally {
            if (output.exceeded()) {
                throwTooLarge(limit);
            }
        }
        return rendered(response, headers, Optional.of(mediaType), output.bytes());
    }

    private void throwTooLarge(int limit) {
        throw new IdempotencyException(Message.RESPONSE_TOO_LARGE, method.name(), limit);
    }

    private MediaType negotiate(Class<?> raw, Type type) {
        List<MediaType> produced = method.produced();
        if (produced.isEmpty()) {
            MessageBodyWriter<?> any = providers.getMessageBodyWriter(
                    raw, type, method.method().getAnnotations(), MediaType.WILDCARD_TYPE);
            produced = ProducedType.declared(
                    Optional.ofNullable(any).map(writer -> writer.getClass().getAnnotation(Produces.class)));
        }
        MediaType chosen = ProducedType.choose(produced, accepted);
        boolean open =
                "text".equals(chosen.getType()) && !chosen.getParameters().containsKey(MediaType.CHARSET_PARAMETER);
        // The writer takes its charset from here, and a reader that is told none may take another.
        return open ? chosen.withCharset(StandardCharsets.UTF_8.name()) : chosen;
    }

    private Rendered rendered(
            Response response, MultivaluedMap<String, Object> headers, Optional<MediaType> mediaType, byte[] body) {
        MultivaluedMap<String, String> lines = new MultivaluedHashMap<>();
        // Not the response's own: its writer may have added to the headers.
        Response.fromResponse(response)
                .replaceAll(headers)
                .build()
                .getStringHeaders()
                .forEach((name, values) -> lines.addAll(name, values));
        List<Header> replayable = ReplayableHeaders.of(lines, method.name());
        return new Rendered(response.getStatus(), headers, mediaType, replayable, body);
    }
}
