package io.idempotency.ee.it.twin.app.writers;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** With line ends and nulls. */
@Provider
public class PrettyJson implements ContextResolver<Jsonb> {

    private final Jsonb pretty =
            JsonbBuilder.create(new JsonbConfig().withFormatting(true).withNullValues(true));

    /** Jersey does not look for another one where this is none. */
    private final Jsonb standard = JsonbBuilder.create();

    @Override
    public Jsonb getContext(Class<?> type) {
        return type == Pretty.class ? pretty : standard;
    }
}
