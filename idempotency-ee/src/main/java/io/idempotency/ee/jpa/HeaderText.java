package io.idempotency.ee.jpa;

import io.idempotency.ee.store.Header;
import java.util.List;
import java.util.stream.Collectors;

/** Headers as one column: a line each, {@code name:value}. Neither holds a line feed, and a name holds no colon. */
final class HeaderText {

    private HeaderText() {}

    static String write(List<Header> headers) {
        return headers.stream()
                .map(header -> header.name() + ':' + header.value())
                .collect(Collectors.joining("\n"));
    }

    static List<Header> read(String text) {
        return text.lines().map(HeaderText::readLine).toList();
    }

    private static Header readLine(String line) {
        int colon = line.indexOf(':');
        return new Header(line.substring(0, colon), line.substring(colon + 1));
    }
}
