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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private final Set<String> without;

    private CanonicalJson(JsonParser parser, Set<String> without) {
        this.parser = parser;
        this.without = without;
    }

    /**
     * 32 bytes; empty when the body is not one JSON text in UTF-8, is nested more than 128 deep, or has an object with two
     * members of one name, of which each reader takes another one.
     */
    static Optional<byte[]> digest(byte[] body) {
        return digest(body, Set.of());
    }

    /**
     * The same without some members.
     *
     * @param without JSON Pointers (RFC 6901) of members of objects
     */
    static Optional<byte[]> digest(byte[] body, Set<String> without) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text(body)))) {
            FramedDigest digest = new FramedDigest();
            new CanonicalJson(parser, without).add(parser.next(), digest, new Place("", 0));
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

    /**
     * Where a value is.
     *
     * @param pointer empty where no member is left out, since nobody asks then
     */
    private record Place(String pointer, int depth) {}

    private void add(Event event, FramedDigest into, Place place) {
        switch (event) {
            case START_OBJECT -> addObject(into, place);
            case START_ARRAY -> addArray(into, place);
            case VALUE_STRING -> into.add("s" + parser.getString());
            case VALUE_NUMBER -> into.add("n" + number(parser.getString()));
            default -> into.add(event.name());
        }
    }

    private Place below(Place place, String name) {
        String pointer = without.isEmpty()
                ? ""
                : place.pointer() + '/' + name.replace("~", "~0").replace("/", "~1");
        return new Place(pointer, place.depth() + 1);
    }

    private static void requireBounded(Place place) {
        if (place.depth() == MOST_DEPTH) {
            throw new JsonException("nested too deep");
        }
    }

    private void addArray(FramedDigest into, Place place) {
        requireBounded(place);
        into.add("[");
        int index = 0;
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            add(event, into, below(place, String.valueOf(index)));
            index++;
        }
        into.add("]");
    }

    /** Of each value a digest only, so that no byte is copied or digested again at every level above it. */
    private void addObject(FramedDigest into, Place place) {
        requireBounded(place);
        SortedMap<String, byte[]> members = new TreeMap<>();
        Set<String> left = new HashSet<>();
        FramedDigest value = new FramedDigest();
        while (parser.next() != Event.END_OBJECT) {
            String name = parser.getString();
            Place member = below(place, name);
            add(parser.next(), value, member);
            if (members.put(name, value.bytes()) != null) {
                throw new JsonException("two members of one name");
            }
            if (without.contains(member.pointer())) {
                left.add(name);
            }
        }
        members.keySet().removeAll(left);
        into.add("{" + members.size());
        members.forEach((name, digest) -> into.add(name).add(digest));
    }

    /** Its digits as they were sent; what they amount to could take more memory than there is. */
    private static String number(String digits) {
        return digits.replace('E', 'e').replace("e+", "e");
    }
}
