package io.idempotency.ee.it.reliability.naive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** What the library is not: marks a key as done after the commit. It "dies" in every few executions, in between. */
public final class NaiveServer implements AutoCloseable {

    private static final int ONE_IN_DIES = 5;

    private final AtomicInteger executions = new AtomicInteger();
    private final NaiveStore store;
    private final HttpServer server;

    public NaiveServer(int port, NaiveStore store) {
        this.store = store;
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            place(
                    exchange,
                    exchange.getRequestHeaders().getFirst("Idempotency-Key").replace("\"", ""),
                    body);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void place(HttpExchange exchange, String key, String body) throws IOException, SQLException {
        if (store.claim(key)) {
            execute(exchange, key, body);
            return;
        }
        Optional<String> kept = store.answer(key);
        answer(exchange, kept.isPresent() ? 201 : 409, kept.orElse("{}"));
    }

    private void execute(HttpExchange exchange, String key, String body) throws IOException, SQLException {
        UUID id = UUID.randomUUID();
        store.order(id, key);
        if (executions.incrementAndGet() % ONE_IN_DIES == 0) {
            return;
        }
        store.confirm(id);
        String answer = "{\"id\":\"" + id + "\"," + body.substring(1);
        store.done(key, answer);
        answer(exchange, 201, answer);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
