package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.http.answer.media.Entity;
import io.idempotency.ee.internal.http.answer.media.MediaTypeChoice;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.record.Header;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renders what a method returned, as the server would, with the application's own writers, into bounded bytes. */
public final class AnswerRenderer {

    private static final char LAST_OF_ASCII = 0x7f;

    private final ResourceMethod method;
    private final Providers providers;
    private final MediaTypeChoice mediaTypes;
    private final ChosenVariant variant;
    private final Redactor redactor;
    private @Nullable NotAcceptableException unacceptable;

    /** @param accepted what the client takes, most wanted first */
    public AnswerRenderer(
            ResourceMethod method,
            Providers providers,
            ContainerRequestContext request,
            List<MediaType> accepted,
            Redactor redactor) {
        this.redactor = redactor;
        this.method = method;
        this.providers = providers;
        this.mediaTypes = MediaTypeChoice.of(providers, request, method.produced(), accepted);
        this.variant = new ChosenVariant(request);
    }

    /** Class and method, for messages. */
    public String method() {
        return method.name();
    }

    /** What is stored of an answer that is to be kept, and what is sent. */
    public Redactor.Redacted redact(Rendered answer) {
        return redactor.redact(answer, method.operation());
    }

    /** Whether this says that the client takes no type that the answer could have: the server's to answer, and not kept. */
    public boolean isUnacceptable(Throwable thrown) {
        return thrown == unacceptable;
    }

    /** With the headers that the servlet has sent itself, which a replay has to bring. */
    public Rendered with(Rendered answer, List<Header> servletHeaders) {
        if (servletHeaders.isEmpty()) {
            return answer;
        }
        // JAX-RS sets its own, in place of the servlet's.
        List<Header> others = servletHeaders.stream()
                .filter(header -> !HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(header.name())
                        && answer.headers().keySet().stream().noneMatch(header.name()::equalsIgnoreCase))
                .toList();
        return others.isEmpty() ? answer : answer.with(replayable(others));
    }

    /** Maps and renders what the method threw; empty when nothing maps it. */
    public Optional<Rendered> renderFailure(Throwable thrown) {
        return new FailureRenderer(providers, this, method.operation().sessionBean()).render(thrown);
    }

    /** The same for what was thrown before the method, by what the library has asked: no container has wrapped that. */
    public Optional<Rendered> renderRefusal(Throwable thrown) {
        return new FailureRenderer(providers, this, false).render(thrown);
    }

    public Rendered render(@Nullable Object returned) throws IOException {
        if (returned instanceof Response response && response.hasEntity()) {
            return write(response, Entity.of(response, annotations()).declaredBy(method.returns()));
        } else if (returned instanceof Response response) {
            return render(response);
        } else if (returned == null) {
            return render(Response.noContent().build());
        }
        Entity entity = Entity.returned(returned, method.returns(), annotations());
        return write(Response.ok().entity(given(entity), annotations()).build(), entity);
    }

    /** One that no method has returned. */
    Rendered render(Response response) throws IOException {
        return response.hasEntity()
                ? write(response, Entity.of(response, annotations()))
                : rendered(response, headers(response), Optional.empty(), new byte[0]);
    }

    private Rendered write(Response response, Entity entity) throws IOException {
        MultivaluedMap<String, Object> headers = headers(response);
        MediaType mediaType = chosen(response, entity);
        MessageBodyWriter<Object> writer =
                providers.getMessageBodyWriter(entity.raw(), entity.type(), entity.annotations(), mediaType);
        if (writer == null) {
            throw new IdempotencyException(
                    Message.NOT_RENDERABLE, method.name(), entity.raw().getName(), mediaType);
        }
        headers.putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
        byte[] body = write(writer, entity, mediaType, headers);
        return rendered(response, headers, Optional.of(written(headers, mediaType)), body);
    }

    private MediaType chosen(Response response, Entity entity) {
        try {
            return mediaTypes.of(response, entity);
        } catch (NotAcceptableException e) {
            unacceptable = e;
            throw e;
        }
    }

    private byte[] write(
            MessageBodyWriter<Object> writer, Entity entity, MediaType type, MultivaluedMap<String, Object> headers)
            throws IOException {
        int limit = method.operation().answer().maxBody();
        BoundedOutput output = new BoundedOutput(limit);
        try {
            writer.writeTo(entity.value(), entity.raw(), entity.type(), entity.annotations(), type, headers, output);
        } finally {
            if (output.exceeded()) {
                throwTooLarge(limit);
            }
        }
        return output.bytes();
    }

    private void throwTooLarge(int limit) {
        throw new IdempotencyException(Message.RESPONSE_TOO_LARGE, method.name(), limit);
    }

    /** A writer may name another type than it was given: that of a multipart entity has a boundary. */
    private static MediaType written(MultivaluedMap<String, Object> headers, MediaType given) {
        Object written = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        if (written instanceof MediaType type) {
            return type;
        }
        return written == null ? given : MediaType.valueOf(written.toString());
    }

    /** With its declared type, as the server has it; a primitive one is no class of the value. */
    private static Object given(Entity entity) {
        return entity.type() instanceof Class<?> ? entity.value() : new GenericEntity<>(entity.value(), entity.type());
    }

    private Annotation[] annotations() {
        return method.method().getAnnotations();
    }

    /** A copy, since a writer may add to them. */
    private MultivaluedMap<String, Object> headers(Response response) {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        response.getHeaders().forEach((name, values) -> {
            for (Object value : values) {
                if (value != null) {
                    headers.add(name, value);
                }
            }
        });
        variant.addTo(headers);
        return headers;
    }

    private Rendered rendered(
            Response response, MultivaluedMap<String, Object> headers, Optional<MediaType> mediaType, byte[] body) {
        List<Header> lines = new ArrayList<>();
        texts(headers)
                .forEach((name, values) -> values.forEach(value -> lines.add(new Header(name, value.toString()))));
        return new Rendered(response.getStatus(), headers, mediaType, replayable(lines), body);
    }

    /** Only a response can turn any value into text as the server does; not the method's own, whose entity is read. */
    private static MultivaluedMap<String, ?> texts(MultivaluedMap<String, Object> headers) {
        for (List<Object> values : headers.values()) {
            for (Object value : values) {
                if (!isText(value)) {
                    return Response.ok().replaceAll(sent(headers)).build().getStringHeaders();
                }
            }
        }
        return headers;
    }

    /** Whether each server sends it as it describes itself. */
    private static boolean isText(Object value) {
        return value instanceof String
                || value instanceof MediaType
                || (value instanceof URI uri && isAscii(uri.toString()));
    }

    /** Others are sent encoded. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_OF_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** What CXF sends, but cannot turn into text, or into another one than it sends. */
    private static MultivaluedMap<String, Object> sent(MultivaluedMap<String, Object> headers) {
        MultivaluedMap<String, Object> sent = new MultivaluedHashMap<>();
        headers.forEach((name, values) -> values.forEach(
                value -> sent.add(name, value instanceof Locale locale ? locale.toLanguageTag() : value)));
        return sent;
    }

    private List<Header> replayable(List<Header> lines) {
        return ReplayableHeaders.of(
                lines, method.name(), method.operation().answer().unstoredHeaders());
    }
}
