package io.idempotency.ee.internal.key.content;

import io.idempotency.ee.internal.key.FramedDigest;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Digests what a JSON text means. White space, the order of members and the spelling of characters do not count; numbers
 * keep their digits: 1.0 is not 1. Every part is framed and begins with its kind, so no two meanings digest the same.
 */
final class CanonicalJson {

    private static final int MOST_DEPTH = 128;

    // Json.createParser looks for the provider each time.
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonParser parser;

    private CanonicalJson(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * 32 bytes; empty when the body is not one JSON text in UTF-8, is nested more than 128 deep, or has an object with two
     * members of one name, of which each reader takes another one.
     */
    static Optional<byte[]> digest(byte[] body) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text(body)))) {
            FramedDigest digest = new FramedDigest();
            new CanonicalJson(parser).add(parser.next(), digest, 0);
            return parser.hasNext() ? Optional.empty() : Optional.of(digest.bytes());
        } catch (CharacterCodingException | RuntimeException e) {
            // Of any class: Parsson refuses deep nesting with a plain RuntimeException.
            return Optional.empty();
        }
    }

    /** By a decoder of its own: that of String puts one replacement for every malformed character. */
    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }

    private void add(Event event, FramedDigest into, int depth) {
        switch (event) {
            case START_OBJECT -> addObject(into, deeper(depth));
            case START_ARRAY -> addArray(into, deeper(depth));
            case VALUE_STRING -> into.add("s" + parser.getString());
            case VALUE_NUMBER -> into.add("n" + number(parser.getString()));
            default -> into.add(event.name());
        }
    }

    private static int deeper(int depth) {
        if (depth == MOST_DEPTH) {
            throw new JsonException("nested too deep");
        }
        return depth + 1;
    }

    private void addArray(FramedDigest into, int depth) {
        into.add("[");
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            add(event, into, depth);
        }
        into.add("]");
    }

    /** Of each value a digest only, so that no byte is copied or digested again at every level above it. */
    private void addObject(FramedDigest into, int depth) {
        SortedMap<String, byte[]> members = new TreeMap<>();
        FramedDigest value = new FramedDigest();
        while (parser.next() != Event.END_OBJECT) {
            String name = parser.getString();
            add(parser.next(), value, depth);
            if (members.put(name, value.bytes()) != null) {
                throw new JsonException("two members of one name");
            }
        }
        into.add("{" + members.size());
        members.forEach((name, digest) -> into.add(name).add(digest));
    }

    /** Its digits as they were sent; what they amount to could take more memory than there is. */
    private static String number(String digits) {
        return digits.replace('E', 'e').replace("e+", "e");
    }
}
