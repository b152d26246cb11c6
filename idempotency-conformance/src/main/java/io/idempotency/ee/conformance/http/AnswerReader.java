package io.idempotency.ee.conformance.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads an answer by RFC 9112, and notes what is wrong with its framing. */
final class AnswerReader {

    private static final int LARGEST_BODY = 32 << 20;
    private static final int TAIL_MILLIS = 100;

    private final Socket socket;
    private final InputStream in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private String framing = "";

    AnswerReader(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
    }

    Answer read(String method) throws IOException {
        int status = status(line());
        List<Header> headers = headers();
        while (status / 100 == 1) {
            status = status(line());
            headers = headers();
        }
        Answer head = new Answer(status, headers, new byte[0], "");
        if (!method.equals("HEAD") && status != 204 && status != 304) {
            body(head);
        }
        return new Answer(status, headers, body.toByteArray(), framing);
    }

    private void body(Answer head) throws IOException {
        List<String> lengths = head.all("Content-Length");
        boolean chunked = head.all("Transfer-Encoding").stream().anyMatch(each -> each.endsWith("chunked"));
        if (lengths.size() > 1 || chunked && !lengths.isEmpty()) {
            framing = "Content-Length " + lengths + (chunked ? " beside Transfer-Encoding: chunked" : "");
        }
        if (chunked && lengths.isEmpty()) {
            chunks();
        } else if (lengths.isEmpty()) {
            take(LARGEST_BODY);
        } else {
            int length = Integer.parseInt(lengths.get(0));
            if (take(length) < length) {
                framing = "closed after " + body.size() + " of " + length + " bytes";
            }
            tail();
        }
    }

    private void chunks() throws IOException {
        int size = Integer.parseInt(line().replaceAll(";.*", "").strip(), 16);
        while (size > 0) {
            if (take(size) < size) {
                framing = "closed inside a chunk";
                return;
            }
            line();
            size = Integer.parseInt(line().replaceAll(";.*", "").strip(), 16);
        }
        headers();
        tail();
    }

    private int take(int count) throws IOException {
        byte[] bytes = in.readNBytes(Math.min(count, LARGEST_BODY));
        body.writeBytes(bytes);
        return bytes.length;
    }

    // Whoever has asked to close gets nothing after the end; a server that does not close is let be.
    private void tail() throws IOException {
        socket.setSoTimeout(TAIL_MILLIS);
        try {
            if (in.read() >= 0) {
                framing = "bytes after the end of the body";
            }
        } catch (SocketTimeoutException open) {
            socket.setSoTimeout(TAIL_MILLIS);
        }
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-9][0-9]{2}.*")) {
            throw new IOException(line.isEmpty() ? "closed without an answer" : "not an answer of HTTP: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private List<Header> headers() throws IOException {
        List<Header> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(Header.parse(line));
        }
        return headers;
    }

    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
