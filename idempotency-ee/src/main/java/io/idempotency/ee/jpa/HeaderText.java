package io.idempotency.ee.jpa;

import io.idempotency.ee.store.Header;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Headers as one column: a line each, {@code name:value}. Neither holds a line feed, and a name holds no colon. */
final class HeaderText {

    /** What {@link #write} writes; a value has no control characters but the tab. */
    private static final Pattern LINE =
            Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]+:[^\\x00-\\x08\\x0a-\\x1f\\x7f]*");

    private HeaderText() {}

    static String write(List<Header> headers) {
        return headers.stream()
                .map(header -> header.name() + ':' + header.value())
                .collect(Collectors.joining("\n"));
    }

    /** Empty if it is no such text: sent as it is, it could be taken for more headers, or for another answer. */
    static Optional<List<Header>> read(String text) {
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        String[] lines = text.split("\n", -1);
        return Stream.of(lines).allMatch(line -> LINE.matcher(line).matches())
                ? Optional.of(Stream.of(lines).map(HeaderText::readLine).toList())
                : Optional.empty();
    }

    private static Header readLine(String line) {
        int colon = line.indexOf(':');
        return new Header(line.substring(0, colon), line.substring(colon + 1));
    }
}
