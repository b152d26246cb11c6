package io.idempotency.ee.internal.openapi;

import java.lang.reflect.Method;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas of one type. MicroProfile OpenAPI 4 has lists of types where the versions before have one. */
final class SchemaTypes {

    private SchemaTypes() {}

    static Schema schema(Schema.SchemaType type) {
        Schema schema = OASFactory.createSchema();
        try {
            setter().invoke(schema, type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return schema;
    }

    private static Method setter() throws NoSuchMethodException {
        try {
            return Schema.class.getMethod("addType", Schema.SchemaType.class);
        } catch (NoSuchMethodException e) {
            return Schema.class.getMethod("type", Schema.SchemaType.class);
        }
    }
}
