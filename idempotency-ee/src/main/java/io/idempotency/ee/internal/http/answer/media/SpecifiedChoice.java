package io.idempotency.ee.internal.http.answer.media;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The choice as it is specified (Jakarta RESTful Web Services 3.1, section 3.8). Where nothing declares a type, each one that
 * the client takes is tried with the server's writers: the API lists no writers.
 */
final class SpecifiedChoice implements MediaTypeChoice {

    private final List<MediaType> produced;
    private final Providers providers;
    private final List<MediaType> accepted;

    SpecifiedChoice(List<MediaType> produced, Providers providers, List<MediaType> accepted) {
        this.produced = produced;
        this.providers = providers;
        this.accepted = accepted;
    }

    @Override
    public MediaType of(Response response, Entity entity) {
        MediaType named = response.getMediaType();
        if (named != null) {
            return named;
        }
        List<MediaType> offered = produced.isEmpty() ? writable(entity) : produced;
        return ProducedType.choose(offered, accepted);
    }

    private List<MediaType> writable(Entity entity) {
        List<MediaType> wanted = accepted.isEmpty() ? List.of(MediaType.WILDCARD_TYPE) : accepted;
        return wanted.stream()
                .flatMap(type -> writableAs(entity, type))
                .distinct()
                .toList();
    }

    private Stream<MediaType> writableAs(Entity entity, MediaType type) {
        MessageBodyWriter<Object> writer =
                providers.getMessageBodyWriter(entity.raw(), entity.type(), entity.annotations(), type);
        if (writer == null) {
            return Stream.empty();
        }
        boolean open = type.isWildcardType() || type.isWildcardSubtype();
        return open
                ? ProducedType.declared(Optional.ofNullable(writer.getClass().getAnnotation(Produces.class))).stream()
                : Stream.of(type);
    }
}
