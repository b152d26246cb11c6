package io.idempotency.ee.it.harness.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Sends calls to one server. It sends nothing again by itself. */
public final class Client {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;
    private final Duration limit;

    public Client(URI root) {
        this(root, LIMIT);
    }

    /** Waits for an answer for this long. */
    public Client(URI root, Duration limit) {
        this.root = root;
        this.limit = limit;
    }

    public Reply send(Call call) {
        return sendAsync(call).join();
    }

    /** Fails when the connection ends before the answer. */
    public CompletableFuture<Reply> sendAsync(Call call) {
        return http.sendAsync(request(call), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1))
                .thenApply(Reply::of);
    }

    /** Whether the server is there and answers with this status, in time and to its end. */
    public boolean answers(Call call, int status) {
        try {
            return sendAsync(call)
                    .thenApply(reply -> reply.status() == status)
                    .completeOnTimeout(false, limit.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException) {
                return false;
            }
            throw e;
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.BodyPublisher body = call.body().isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(call.body());
        HttpRequest.Builder builder = HttpRequest.newBuilder(root.resolve(call.path()))
                .method(call.method(), body)
                .timeout(limit);
        call.headers().forEach(builder::header);
        return builder.build();
    }
}
