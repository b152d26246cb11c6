package io.idempotency.ee.internal.http.answer.media;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.util.List;
import java.util.Optional;

/** Says as which media type the server would send an entity. */
public interface MediaTypeChoice {

    /**
     * The type, with all its parameters.
     *
     * @param response has an entity; it may name a type already
     * @throws jakarta.ws.rs.NotAcceptableException if the client takes none that the entity could be written as
     */
    MediaType of(Response response, Entity entity);

    /**
     * The server's own way where it can be asked, else the one that is specified.
     *
     * @param produced what the method or its class declares; empty if neither does
     * @param accepted what the client takes, most wanted first
     */
    static MediaTypeChoice of(
            Providers providers, ContainerRequestContext request, List<MediaType> produced, List<MediaType> accepted) {
        MediaTypeChoice specified = new SpecifiedChoice(produced, providers, accepted);
        return ResteasyChoice.of(providers, specified)
                .or(() -> JerseyChoice.of(request, produced, accepted, specified))
                .orElse(specified);
    }

    /** The types of an annotation, each one by itself. */
    static List<MediaType> declared(Optional<Produces> produces) {
        return ProducedType.declared(produces);
    }
}
