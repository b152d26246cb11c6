package io.idempotency.ee.it.load.fuzz;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as it came.
 *
 * @param head status line and headers
 */
record RawReply(int status, String head, String body) {

    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: .*/([0-9a-f-]{36})\r?$");
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: ([0-9]+)\r?$");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^Transfer-Encoding: chunked\r?$");
    private static final Pattern CLOSE = Pattern.compile("(?im)^Connection: close\r?$");

    /** Reads the next one that is final; null when there is none any more. */
    static RawReply read(InputStream in, boolean toHead) throws IOException {
        String head = head(in);
        while (head.startsWith("HTTP/1.1 1")) {
            head = head(in);
        }
        if (head.isEmpty()) {
            return null;
        }
        int status = Integer.parseInt(head.substring(9, 12));
        boolean empty = toHead || status == 204 || status == 304;
        return new RawReply(status, head, empty ? "" : body(in, head));
    }

    /** The id of the order that it tells of. */
    String orderId() {
        Matcher location = LOCATION.matcher(head);
        if (!location.find()) {
            throw new AssertionError("201 without Location: " + head);
        }
        return location.group(1);
    }

    boolean closes() {
        return CLOSE.matcher(head).find();
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 && head.length() == 0) {
                return "";
            }
            head.append((char) required(next));
        }
        return head.toString();
    }

    private static String body(InputStream in, String head) throws IOException {
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            return exactly(in, Integer.parseInt(length.group(1)));
        }
        return CHUNKED.matcher(head).find() ? chunks(in) : text(in.readAllBytes());
    }

    private static String chunks(InputStream in) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.append(exactly(in, size));
            line(in);
        }
        line(in);
        return body.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = required(in.read()); next != '\n'; next = required(in.read())) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static String exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return text(bytes);
    }

    private static int required(int next) throws IOException {
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
