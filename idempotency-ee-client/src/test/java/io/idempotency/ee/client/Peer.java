package io.idempotency.ee.client;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A remote system that answers as it is told and notes the keys. */
final class Peer implements AutoCloseable {

    /** Closes the connection instead of an answer. */
    static final int LOST = -1;

    private record Answer(int status, String header) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Peer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            keys.add(String.valueOf(exchange.getRequestHeaders().get("Idempotency-Key")));
            Answer answer = answers.isEmpty() ? new Answer(200, null) : answers.pop();
            if (answer.header() != null) {
                exchange.getResponseHeaders()
                        .set(answer.status() / 100 == 3 ? "Location" : "Retry-After", answer.header());
            }
            if (answer.status() != LOST) {
                exchange.sendResponseHeaders(answer.status(), -1);
            }
            exchange.close();
        });
        server.start();
    }

    /** @param header of a redirect, where to; else when to come again */
    Peer then(int status, String header) {
        answers.add(new Answer(status, header));
        return this;
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort() + "/charges";
    }

    List<String> keys() {
        return keys;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
