package io.idempotency.ee.internal.http.inprocess.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request.
 *
 * @param path below the application
 * @param headers whole lines
 * @param body every byte as the character of its number
 * @param inChunks whether without a length
 */
public record Sent(String method, String path, List<String> headers, String body, boolean inChunks) {

    public static Sent post(String path) {
        return new Sent("POST", path, List.of(), "", false);
    }

    public static Sent put(String path) {
        return new Sent("PUT", path, List.of(), "", false);
    }

    public Sent header(String line) {
        return new Sent(
                method, path, Stream.concat(headers.stream(), Stream.of(line)).toList(), body, inChunks);
    }

    public Sent accept(String types) {
        return header("Accept: " + types);
    }

    public Sent key(String key) {
        return header("Idempotency-Key: \"" + key + '"');
    }

    /** With a body, as UTF-8. */
    public Sent body(String type, String text) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return new Sent(method, path, headers, bytes, inChunks).header("Content-Type: " + type);
    }

    public Sent form(String form) {
        return body("application/x-www-form-urlencoded", form);
    }

    public Sent chunked() {
        return new Sent(method, path, headers, body, true);
    }

    /** As it goes over the wire, below an application's root. */
    byte[] bytes(String root) {
        StringBuilder text = new StringBuilder()
                .append(method)
                .append(' ')
                .append(root)
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(line -> text.append(line).append("\r\n"));
        if (inChunks) {
            text.append("Transfer-Encoding: chunked\r\n\r\n");
            if (!body.isEmpty()) {
                text.append(Integer.toHexString(body.length()))
                        .append("\r\n")
                        .append(body)
                        .append("\r\n");
            }
            text.append("0\r\n\r\n");
        } else {
            text.append("Content-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + headers + (body.isEmpty() ? "" : " \"" + body + '"');
    }
}
