package io.idempotency.ee.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import io.idempotency.ee.it.server.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/getting-started.md says, with the files and calls of the page itself. */
class GettingStartedIT {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final int PORT = Ports.of(82);
    private static final Pattern HEADER = Pattern.compile("-H '([^:]+): ([^']*)'");
    private static final Pattern BODY = Pattern.compile(" -d '([^']*)'");
    private static final Pattern TARGET = Pattern.compile("http://localhost:9080(\\S*)");

    private final Client client = new Client(URI.create("http://localhost:" + PORT));

    @Test
    @DisplayName(
            "B10 B11 B12 B4 docs/getting-started.md: a new application, the first call, its retry, another one, none")
    void followed(@TempDir Path folder) throws Exception {
        Page page = Page.read();
        Path server = new EmptyWar(page, folder).intoServer();
        Process process = EmptyWar.start(server, PORT);
        try {
            Await.until("the application answers", START_LIMIT, () -> isReady(process, server));
            List<Call> calls = page.calls().stream().map(GettingStartedIT::call).toList();
            List<Reply> replies = calls.stream().map(client::send).toList();

            assertThat(replies.stream().map(Reply::status)).containsExactly(201, 201, 422, 400, 200);
            assertThat(replies.stream().map(Reply::replayed)).containsExactly(false, true, false, false, false);
            assertThat(replies.get(1).body()).isEqualTo(replies.get(0).body()).contains("\"item\":\"tea\"");
            assertThat(replies.get(4).body()).isEqualTo("1");
            assertThat(client.send(Call.get("/health/ready")).body()).contains("idempotency-store");
        } finally {
            EmptyWar.stop(process);
        }
    }

    private boolean isReady(Process process, Path server) {
        assertThat(process.isAlive()).as(EmptyWar.log(server)).isTrue();
        return client.answers(Call.get("/api/purchases"), 200);
    }

    private static Call call(String curl) {
        String body = BODY.matcher(curl)
                .results()
                .map(part -> part.group(1))
                .findFirst()
                .orElse("");
        String path = TARGET.matcher(curl).results().findFirst().orElseThrow().group(1);
        Call call = new Call(body.isEmpty() ? "GET" : "POST", path, body, Map.of());
        for (MatchResult header : HEADER.matcher(curl).results().toList()) {
            call = call.header(header.group(1), header.group(2));
        }
        return call;
    }
}
