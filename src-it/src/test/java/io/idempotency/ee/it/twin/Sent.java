package io.idempotency.ee.it.twin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request.
 *
 * @param path below the application's root, as it is sent
 * @param headers a line each
 * @param body every character is a byte
 * @param chunked without a Content-Length
 */
public record Sent(String method, String path, List<String> headers, String body, boolean chunked) {

    Sent with(String... lines) {
        return new Sent(
                method, path, Stream.concat(headers.stream(), Stream.of(lines)).toList(), body, chunked);
    }

    /** Its bytes for an application at this root of this host. */
    byte[] bytes(String host, String root) {
        StringBuilder text = new StringBuilder(method)
                .append(' ')
                .append(root)
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\nConnection: close\r\n");
        headers.forEach(line -> text.append(line).append("\r\n"));
        if (chunked) {
            text.append("Transfer-Encoding: chunked\r\n\r\n").append(chunks());
        } else if (!body.isEmpty() || method.matches("POST|PUT|PATCH")) {
            text.append("Content-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
        } else {
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private String chunks() {
        int half = body.length() / 2;
        return chunk(body.substring(0, half)) + chunk(body.substring(half)) + "0\r\n\r\n";
    }

    private static String chunk(String text) {
        return text.isEmpty() ? "" : Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    @Override
    public String toString() {
        String start = body.length() > 200 ? body.substring(0, 200) + "... of " + body.length() : body;
        return method + " " + path + " " + headers + " " + start.replace("\r\n", "|");
    }
}
