package io.idempotency.ee.internal.key.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a multipart body.
 *
 * @param contentType as it was sent
 * @param lines the other header lines, in their order
 */
@SuppressWarnings("ArrayRecordComponent")
public record Part(Optional<String> contentType, List<Line> lines, byte[] body) {

    private static final byte[] LINE_END = {'\r', '\n'};
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
    private static final Pattern LINE =
            Pattern.compile("([!#$%&'*+\\-.^_`|~0-9A-Za-z]++):[ \\t]*+([^\\x00-\\x08\\x0a-\\x1f\\x7f]*+)");
    private static final Set<String> IDENTITIES = Set.of("7bit", "8bit", "binary");

    /**
     * @param name in lower case
     * @param value as it was sent
     */
    public record Line(String name, String value) {

        /** The name only. */
        @Override
        public String toString() {
            return "Line[name=" + name + "]";
        }
    }

    /** How much, not what. */
    @Override
    public String toString() {
        return "Part[" + lines.size() + " lines, " + body.length + " bytes]";
    }

    /** A parameter of {@code Content-Disposition} (RFC 7578 section 4.2), such as the name; empty if it has none. */
    public Optional<String> disposition(String parameter) {
        return lines.stream()
                .filter(line -> line.name().equals("content-disposition"))
                .findFirst()
                .flatMap(line -> HeaderValue.parse(line.value()))
                .map(value -> value.parameters().get(parameter));
    }

    /** The lines that are compared, by their meaning and sorted by name. */
    List<Line> compared() {
        return lines.stream()
                .filter(line -> !saysNothing(line))
                .map(Part::compared)
                .sorted(Comparator.comparing(Line::name))
                .toList();
    }

    /** Empty when it is not of the form of RFC 2046 section 5.1.1, or has two media types. */
    static Optional<Part> parse(byte[] part) {
        if (Bytes.startsWith(part, 0, LINE_END)) {
            return Optional.of(new Part(Optional.empty(), List.of(), rest(part, LINE_END.length)));
        }
        int end = Bytes.indexOf(part, HEAD_END, 0);
        if (end < 0) {
            return Optional.empty();
        }
        String head = new String(part, 0, end, StandardCharsets.ISO_8859_1);
        return parse(head.split("\r\n", -1), rest(part, end + HEAD_END.length));
    }

    private static Optional<Part> parse(String[] head, byte[] body) {
        List<String> types = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (String text : head) {
            Matcher line = LINE.matcher(text);
            if (!line.matches()) {
                return Optional.empty();
            }
            String name = line.group(1).toLowerCase(Locale.ROOT);
            String value = line.group(2).strip();
            if (name.equals("content-type")) {
                types.add(value);
            } else {
                lines.add(new Line(name, value));
            }
        }
        return types.size() > 1
                ? Optional.empty()
                : Optional.of(new Part(types.stream().findFirst(), List.copyOf(lines), body));
    }

    /** Of the bytes that are compared anyway. */
    private static boolean saysNothing(Line line) {
        return line.name().equals("content-length")
                || (line.name().equals("content-transfer-encoding")
                        && IDENTITIES.contains(line.value().toLowerCase(Locale.ROOT)));
    }

    private static Line compared(Line line) {
        return line.name().equals("content-disposition")
                ? new Line(
                        line.name(),
                        HeaderValue.parse(line.value()).map(HeaderValue::text).orElse(line.value()))
                : line;
    }

    private static byte[] rest(byte[] part, int from) {
        return Arrays.copyOfRange(part, from, part.length);
    }
}
