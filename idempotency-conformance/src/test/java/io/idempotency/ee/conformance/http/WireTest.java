package io.idempotency.ee.conformance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A server that closes the connection while the request is still being sent. */
class WireTest {

    private static final String REFUSED =
            "HTTP/1.1 413 Content Too Large\r\nContent-Length: 3\r\nConnection: close\r\n\r\nno\n";

    private final Wire wire = new Wire(Duration.ofSeconds(10));

    @RepeatedTest(10)
    @DisplayName("an answer before all of the body is sent is the answer")
    void early() throws IOException {
        assertThat(send(REFUSED).status()).isEqualTo(413);
    }

    @Test
    @DisplayName("a connection that ends without an answer is none")
    void none() {
        assertThatThrownBy(() -> send("")).isInstanceOf(IOException.class);
    }

    private Answer send(String answer) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answer(server, answer), "server");
            thread.setDaemon(true);
            thread.start();
            URI uri = URI.create("http://localhost:" + server.getLocalPort() + "/");
            return wire.send(new Request("POST", uri, List.of(), "x".repeat(16 << 20)));
        }
    }

    /** Reads the beginning only; so the system resets the connection when it is closed. */
    private static void answer(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            if (socket.getInputStream().read() >= 0) {
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
