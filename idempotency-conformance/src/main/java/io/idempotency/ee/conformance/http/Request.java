package io.idempotency.ee.conformance.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request. Sent twice it has the same bytes twice.
 *
 * @param method such as {@code POST}
 * @param uri where it goes
 * @param headers beside {@code Host}, {@code Connection} and {@code Content-Length}
 * @param body may be empty
 */
public record Request(String method, URI uri, List<Header> headers, String body) {

    /** The header that this is about. */
    public static final String KEY = "Idempotency-Key";

    /** Returns it with one more line. */
    public Request with(String name, String value) {
        return new Request(
                method,
                uri,
                Stream.concat(headers.stream(), Stream.of(new Header(name, value)))
                        .toList(),
                body);
    }

    /** Returns it without a header. */
    public Request without(String name) {
        return new Request(
                method, uri, headers.stream().filter(each -> !each.is(name)).toList(), body);
    }

    /** Returns it with this key and no other, as it goes over the wire. */
    public Request key(String value) {
        return without(KEY).with(KEY, value);
    }

    /** Returns it with another body. */
    public Request body(String other) {
        return new Request(method, uri, headers, other);
    }

    /** Returns it with another address. */
    public Request uri(URI other) {
        return new Request(method, other, headers, body);
    }

    /** Returns it with another method and without a body. */
    public Request method(String other) {
        return new Request(other, uri, headers, "").without("Content-Type");
    }

    /** Returns it with these headers in place of others of their names. */
    public Request replacing(List<Header> others) {
        Request result = this;
        for (Header each : others) {
            result = result.without(each.name());
        }
        List<Header> all = new ArrayList<>(result.headers);
        all.addAll(others);
        return new Request(method, uri, all, body);
    }

    byte[] bytes() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = head(content.length).getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        return all;
    }

    private String head(int length) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(uri.getRawAuthority())
                .append("\r\nConnection: close\r\n");
        headers.forEach(each -> head.append(each.name() + ": " + each.value() + "\r\n"));
        if (length > 0 || !method.matches("GET|HEAD|OPTIONS")) {
            head.append("Content-Length: " + length + "\r\n");
        }
        return head.append("\r\n").toString();
    }
}
