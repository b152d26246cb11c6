package io.idempotency.ee.it.harness.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no decent client would. */
public final class RawHttp {

    private static final int READ_LIMIT_MILLIS = 30_000;

    private RawHttp() {}

    /** Places an order with these header lines, sent as ISO-8859-1; returns the whole answer. */
    public static String post(int port, String headerLines, String body) {
        try (Socket socket = connect(port, headerLines, body.length(), body)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Announces one byte more than it sends, and ends; returns the answer, if there is one. */
    public static String postCut(int port, String headerLines, String body) {
        try (Socket socket = connect(port, headerLines, body.length() + 1, body)) {
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Announces one byte more than it sends, and returns the connection. */
    public static Socket postBegun(int port, String headerLines, String body) throws IOException {
        return connect(port, headerLines, body.length() + 1, body);
    }

    /** Sends the whole request and returns the connection, which has no answer yet. */
    public static Socket postOnly(int port, String headerLines, String body) throws IOException {
        return connect(port, headerLines, body.length(), body);
    }

    /** Sends these characters, as ISO-8859-1, and no more; returns all that comes until the server ends the connection. */
    public static String send(int port, String request) {
        try (Socket socket = open(port, request)) {
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Socket connect(int port, String headerLines, int length, String body) throws IOException {
        String request = "POST /sample-orders/api/orders HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n" + headerLines + "\r\n" + body;
        return open(port, request);
    }

    private static Socket open(int port, String request) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(READ_LIMIT_MILLIS);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }
}
