package io.idempotency.ee.internal.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Headers as one column: a line each, {@code name:value}, behind a plus sign and a space if it is {@link Header#beside}. Neither
 * holds a line feed, and a name holds no colon. If the answer was made in a trace, that comes first, on a line behind an at sign.
 * Before all others there is a line {@code = deflate 1234} if the body is compressed.
 */
final class HeaderText {

    private static final String BESIDE = "+ ";
    private static final String TRACE = "@ ";

    private static final String COMPRESSED = "= deflate ";
    /** What {@link Integer#parseInt} takes for sure. */
    private static final int MOST_DIGITS = 9;

    private HeaderText() {}

    /** @param length of the body, before it was compressed */
    static String ofCompressed(String text, int length) {
        String line = COMPRESSED + length;
        return text.isEmpty() ? line : line + '\n' + text;
    }

    /** How long the body was before it was compressed; empty if it is not. */
    static OptionalInt compressed(String text) {
        String length = text.startsWith(COMPRESSED) ? text.substring(COMPRESSED.length(), endOfLine(text, 0)) : "";
        boolean isNumber = !length.isEmpty()
                && length.length() <= MOST_DIGITS
                && length.chars().allMatch(each -> each >= '0' && each <= '9');
        return isNumber ? OptionalInt.of(Integer.parseInt(length)) : OptionalInt.empty();
    }

    /** What is behind the first line. */
    static String rest(String text) {
        return text.substring(Math.min(endOfLine(text, 0) + 1, text.length()));
    }

    static String write(Answer answer) {
        StringBuilder text = new StringBuilder();
        answer.trace().ifPresent(trace -> text.append(TRACE).append(trace));
        for (Header header : answer.headers()) {
            if (text.length() > 0) {
                text.append('\n');
            }
            text.append(header.beside() ? BESIDE : "")
                    .append(header.name())
                    .append(':')
                    .append(header.value());
        }
        return text.toString();
    }

    /** Empty if it is no such text: sent as it is, it could be taken for more headers, or for another answer. */
    static Optional<List<Header>> read(String text) {
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        List<Header> headers = new ArrayList<>();
        int start = 0;
        if (text.startsWith(TRACE)) {
            int end = endOfLine(text, 0);
            if (trace(text).isEmpty()) {
                return Optional.empty();
            }
            start = end + 1;
            if (end == text.length()) {
                return Optional.of(headers);
            }
        }
        while (start <= text.length()) {
            int end = endOfLine(text, start);
            Header header = line(text, start, end);
            if (header == null) {
                return Optional.empty();
            }
            headers.add(header);
            start = end + 1;
        }
        return Optional.of(headers);
    }

    /** Empty if it names none. */
    static Optional<Trace> trace(String text) {
        return text.startsWith(TRACE)
                ? Trace.read(text.substring(TRACE.length(), endOfLine(text, 0)))
                : Optional.empty();
    }

    private static int endOfLine(String text, int start) {
        int feed = text.indexOf('\n', start);
        return feed < 0 ? text.length() : feed;
    }

    private static @Nullable Header line(String text, int begin, int end) {
        boolean beside = text.startsWith(BESIDE, begin);
        int start = beside ? begin + BESIDE.length() : begin;
        int colon = Header.endOfToken(text, start, end);
        if (colon == start || colon == end || text.charAt(colon) != ':' || !Header.isValue(text, colon + 1, end)) {
            return null;
        }
        return new Header(text.substring(start, colon), text.substring(colon + 1, end), beside);
    }
}
