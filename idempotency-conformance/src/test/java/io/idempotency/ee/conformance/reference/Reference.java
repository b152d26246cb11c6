package io.idempotency.ee.conformance.reference;

import static io.idempotency.ee.conformance.reference.Fault.*;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.idempotency.ee.conformance.model.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small service that takes orders and refunds and does all that the kit asks for, but for one fault. */
public final class Reference implements AutoCloseable {

    private static final Map<String, String> CALLERS = Map.of("Bearer one", "one", "Bearer two", "two");
    private static final Set<String> NOT_REPLAYED = Set.of("Set-Cookie");

    private final Fault fault;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Keyed keyed;

    public Reference(Profile profile, Fault fault) throws IOException {
        this.fault = fault;
        keyed = new Keyed(profile, fault);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        threads = fault == DUPLICATES_HOLD_THREADS ? Executors.newFixedThreadPool(8) : Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = Call.of(exchange);
            Reply reply = answer(call);
            if (reply != null) {
                send(exchange, call, reply);
            }
        } catch (RuntimeException | InterruptedException bug) {
            throw new IOException(bug);
        }
    }

    private Reply answer(Call call) throws InterruptedException {
        return switch (call.method()) {
            case "GET" -> get(call);
            case "OPTIONS" ->
                fault == OPTIONS_NEEDS_KEY && call.all("Idempotency-Key").isEmpty()
                        ? Reply.problem(400, "no key")
                        : new Reply(204, List.of(), new byte[0]);
            default -> post(call);
        };
    }

    private Reply get(Call call) {
        List<String> keys = call.all("Idempotency-Key");
        if (call.path().equals("/count")) {
            return keyed.count();
        }
        if (fault == GET_NEEDS_KEY && keys.isEmpty()) {
            return Reply.problem(400, "no key");
        }
        return keyed.read(call);
    }

    private Reply post(Call call) throws InterruptedException {
        if (call.path().equals("/restart")) {
            keyed.restart();
            return Reply.of(200, "text/plain", "restarted");
        }
        String caller = CALLERS.get(call.header("Authorization").orElse(""));
        if (caller == null) {
            return keyed.unauthorized(call);
        }
        return keyed.post(call, caller);
    }

    private void send(HttpExchange exchange, Call call, Reply reply) throws IOException {
        boolean replay = reply.headers().stream().anyMatch(each -> each.getKey().equals("Idempotent-Replayed"));
        reply.headers().stream()
                .filter(each -> !replay || fault == COOKIE_REPLAYED || !NOT_REPLAYED.contains(each.getKey()))
                .forEach(each -> exchange.getResponseHeaders().add(each.getKey(), each.getValue()));
        if (replay && fault == TYPE_TWICE) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
        }
        if (replay && fault == FRAMING_REPLAYED) {
            exchange.getResponseHeaders().add("Transfer-Encoding", "chunked");
        }
        if (replay
                && fault == ENCODING_REPLAYED
                && call.header("Accept-Encoding").isPresent()) {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }
}
