package io.idempotency.ee.sample.orders;

import io.idempotency.ee.sample.problems.Problem;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** Reads the bodies of order requests; whatever is not the expected JSON is answered with 400. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class OrderBodyReader implements MessageBodyReader<OrderBody> {

    private static final Map<Class<? extends OrderBody>, Function<JsonObject, OrderBody>> SHAPES = Map.of(
            NewOrder.class, NewOrder::from,
            AddedItems.class, AddedItems::from,
            NewNote.class, NewNote::from);

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return SHAPES.containsKey(type);
    }

    @Override
    public OrderBody readFrom(
            Class<OrderBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        if (parse(body) instanceof JsonObject object) {
            return SHAPES.get(type).apply(object);
        }
        throw Problem.badRequest("The body has to be a JSON object", null);
    }

    // The decoder, unlike a charset's name, makes the reader refuse bytes that are not UTF-8.
    private static JsonValue parse(InputStream body) {
        try (JsonParser parser = Json.createParser(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw new JsonException("Something follows the value");
            }
            return value;
        } catch (RuntimeException e) {
            // Too deep or too long a number is no JsonException, but the client's fault all the same.
            throw Problem.badRequest("The body is not well-formed JSON", e);
        }
    }
}
