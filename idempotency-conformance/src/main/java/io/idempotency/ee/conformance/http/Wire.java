package io.idempotency.ee.conformance.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends HTTP/1.1 over sockets, one connection for each request. It never repeats a request, sends each byte as it is told
 * to, and cuts connections; the JDK's client does none of these.
 */
public final class Wire {

    private final int timeoutMillis;

    /** Makes one that waits so long for each part of an answer. */
    public Wire(Duration timeout) {
        timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    /**
     * Sends a request. A server need not read a body that it refuses, so its answer counts too when the connection ends before
     * all is sent (RFC 9112, section 9.5).
     *
     * @throws IOException if there is no answer, or none of HTTP
     */
    public Answer send(Request request) throws IOException {
        try (Socket socket = open(request.uri())) {
            try {
                write(socket, request.bytes());
            } catch (IOException notSent) {
                return early(socket, request, notSent);
            }
            return new AnswerReader(socket).read(request.method());
        }
    }

    private static Answer early(Socket socket, Request request, IOException notSent) throws IOException {
        try {
            return new AnswerReader(socket).read(request.method());
        } catch (IOException none) {
            notSent.addSuppressed(none);
            throw notSent;
        }
    }

    /**
     * Sends a request, and cuts the connection.
     *
     * @throws IOException if it cannot be connected
     */
    public void cut(Request request, Cut where) throws IOException {
        byte[] bytes = request.bytes();
        try (Socket socket = open(request.uri())) {
            if (where == Cut.IN_REQUEST) {
                write(
                        socket,
                        java.util.Arrays.copyOf(
                                bytes, bytes.length - request.body().length() / 2 - 1));
                return;
            }
            write(socket, bytes);
            InputStream in = socket.getInputStream();
            if (where == Cut.IN_ANSWER && in.read() < 0) {
                throw new IOException("closed without an answer");
            }
        }
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    private Socket open(URI uri) throws IOException {
        boolean secure = uri.getScheme().equals("https");
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(timeoutMillis);
            socket.connect(new InetSocketAddress(uri.getHost(), port), timeoutMillis);
            return secure ? secured(socket, uri.getHost(), port) : socket;
        } catch (IOException | RuntimeException failure) {
            socket.close();
            throw failure;
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }
}
