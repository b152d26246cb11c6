package io.idempotency.ee.internal.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Headers of answers. */
final class ResponseHeaders {

    private ResponseHeaders() {}

    /** Adds one, unless there is one of that name in any case. */
    static void add(APIResponse response, String name, SchemaType type, String description) {
        if (response.getHeaders() == null
                || response.getHeaders().keySet().stream().noneMatch(name::equalsIgnoreCase)) {
            response.addHeader(
                    name, OASFactory.createHeader().description(description).schema(SchemaTypes.schema(type)));
        }
    }
}
