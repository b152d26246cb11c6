package io.idempotency.ee.internal.key.content;

import io.idempotency.ee.internal.key.FramedDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Digests a media type and a body as far as they are compared. Media types are compared by their meaning, multipart bodies
 * by their parts; JSON by its meaning where that is configured, in parts too.
 */
public final class Content {

    private static final int MOST_DEPTH = 4;

    private final boolean canonicalJson;

    private final Set<String> without;

    private Content(boolean canonicalJson, Set<String> without) {
        this.canonicalJson = canonicalJson;
        this.without = without;
    }

    /**
     * 32 bytes. Never fails: what cannot be parsed is compared byte by byte.
     *
     * @param contentType as it was sent; empty when there is none
     * @param canonicalJson whether JSON is compared by its meaning
     */
    public static byte[] digest(Optional<String> contentType, byte[] body, boolean canonicalJson) {
        return digest(contentType, body, canonicalJson, Set.of());
    }

    /**
     * The same without some members of JSON bodies.
     *
     * @param without JSON Pointers (RFC 6901) of the members
     */
    public static byte[] digest(Optional<String> contentType, byte[] body, boolean canonicalJson, Set<String> without) {
        FramedDigest digest = new FramedDigest();
        new Content(canonicalJson, without).add(contentType, body, digest, 0);
        return digest.bytes();
    }

    private void add(Optional<String> contentType, byte[] body, FramedDigest into, int depth) {
        Optional<HeaderValue> type = contentType.flatMap(HeaderValue::mediaType);
        Optional<Multipart> parts =
                depth < MOST_DEPTH ? type.flatMap(parsed -> Multipart.split(parsed, body)) : Optional.empty();
        if (parts.isPresent()) {
            into.add("parts").add(type.map(parsed -> parsed.without("boundary").text()));
            add(parts.get(), into, depth + 1);
            return;
        }
        Optional<byte[]> json = canonicalJson && type.filter(Content::isJson).isPresent()
                ? CanonicalJson.digest(body, without)
                : Optional.empty();
        into.add(json.isPresent() ? "json" : "bytes")
                .add(type.map(Content::text).or(() -> contentType))
                .add(json.orElse(body));
    }

    private void add(Multipart multipart, FramedDigest into, int depth) {
        into.add(multipart.before()).add(Integer.toString(multipart.parts().size()));
        for (Part part : multipart.parts()) {
            List<Part.Line> lines = part.compared();
            into.add(Integer.toString(lines.size()));
            lines.forEach(line -> into.add(line.name()).add(line.value()));
            add(part.contentType(), part.body(), into, depth);
        }
        into.add(multipart.after());
    }

    /** JSON is UTF-8, and has no charset (RFC 8259 sections 8.1 and 11). */
    private static String text(HeaderValue type) {
        boolean charsetSaysNothing = isJson(type) && !type.value().startsWith("text/");
        return (charsetSaysNothing ? type.without("charset") : type).text();
    }

    private static boolean isJson(HeaderValue type) {
        return type.value().endsWith("/json") || type.value().endsWith("+json");
    }
}
