package io.idempotency.ee.internal.http.answer.media;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;

/** Says as which media type the server would send an entity. */
public interface MediaTypeChoice {

    /**
     * The type, with all its parameters.
     *
     * @param response has an entity; it may name a type already
     * @throws jakarta.ws.rs.NotAcceptableException if the client takes none that the entity could be written as
     */
    MediaType of(Response response, Entity entity);

    /** The server's own way where it can be asked, else the one that is specified. */
    static MediaTypeChoice of(Providers providers, MediaTypeChoice specified) {
        return ResteasyChoice.of(providers, specified).orElse(specified);
    }
}
