package io.idempotency.ee.internal.key.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A multipart body (RFC 2046 section 5.1.1).
 *
 * @param before what comes before the first boundary
 * @param after what comes behind the last one
 */
@SuppressWarnings("ArrayRecordComponent")
public record Multipart(byte[] before, List<Part> parts, byte[] after) {

    private static final int MOST_PARTS = 10_000;
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] CLOSE = {'-', '-'};
    private static final Pattern BOUNDARY =
            Pattern.compile("[0-9A-Za-z'()+_,\\-./:=? ]{0,69}[0-9A-Za-z'()+_,\\-./:=?]");

    /** How many parts, not what. */
    @Override
    public String toString() {
        return "Multipart[" + parts.size() + " parts]";
    }

    /**
     * Splits a body.
     *
     * @param contentType as it was sent
     * @return empty when it is not multipart, or not of the form
     */
    public static Optional<Multipart> split(String contentType, byte[] body) {
        return HeaderValue.mediaType(contentType).flatMap(type -> split(type, body));
    }

    /**
     * Splits a body. Empty when the type is none of multipart, or the body is not of that form, down to where its boundary
     * may occur: a server that reads such a body more freely could find other parts in it.
     */
    static Optional<Multipart> split(HeaderValue type, byte[] body) {
        return Optional.ofNullable(type.parameters().get("boundary"))
                .filter(boundary -> type.value().startsWith("multipart/")
                        && BOUNDARY.matcher(boundary).matches())
                .flatMap(boundary -> new Splitter(body, boundary).split());
    }

    /** Goes through a body once. */
    private static final class Splitter {

        private final byte[] body;
        private final byte[] delimiter;
        private final List<Part> parts = new ArrayList<>();

        Splitter(byte[] body, String boundary) {
            this.body = body;
            this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        }

        Optional<Multipart> split() {
            int first = Bytes.indexOf(body, delimiter, 0);
            if (first != 0 && !isAtLineStart(first, 0)) {
                return Optional.empty();
            }
            byte[] before = Arrays.copyOf(body, Math.max(0, first - LINE_END.length));
            int at = first + delimiter.length;
            while (!Bytes.startsWith(body, at, CLOSE)) {
                int start = nextLine(at);
                int next = start < 0 ? -1 : Bytes.indexOf(body, delimiter, start);
                if (!isAtLineStart(next, start) || !added(start, next - LINE_END.length)) {
                    return Optional.empty();
                }
                at = next + delimiter.length;
            }
            return closed(before, at + CLOSE.length);
        }

        private Optional<Multipart> closed(byte[] before, int at) {
            int start = nextLine(at);
            if (parts.isEmpty() || start < 0 || Bytes.indexOf(body, delimiter, at) >= 0) {
                return Optional.empty();
            }
            byte[] after = Arrays.copyOfRange(body, start, body.length);
            return Optional.of(new Multipart(before, List.copyOf(parts), after));
        }

        private boolean added(int from, int to) {
            Optional<Part> part = Part.parse(Arrays.copyOfRange(body, from, to));
            part.ifPresent(parts::add);
            return part.isPresent() && parts.size() <= MOST_PARTS;
        }

        /** Whether a line ends right before it, and begins no earlier than that. */
        private boolean isAtLineStart(int at, int from) {
            return at >= from + LINE_END.length && Bytes.startsWith(body, at - LINE_END.length, LINE_END);
        }

        /** Where the next line begins, behind white space only, or -1; the end of the body ends a line. */
        private int nextLine(int from) {
            int at = from;
            while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
                at++;
            }
            if (at == body.length) {
                return at;
            }
            return Bytes.startsWith(body, at, LINE_END) ? at + LINE_END.length : -1;
        }
    }
}
