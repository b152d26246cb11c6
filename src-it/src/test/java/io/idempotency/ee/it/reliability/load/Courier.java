package io.idempotency.ee.it.reliability.load;

import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.harness.http.Client;
import io.idempotency.ee.it.harness.http.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;

/** A client that retries: it sends a call to one server after the other until the call has succeeded. */
final class Courier {

    static final String RETRIES = "retries";
    private static final Duration BACK_OFF = Duration.ofMillis(50);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(1);

    private final List<Client> servers;
    private final Tally<String> outcomes = new Tally<>();
    private final Tally<String> attempts = new Tally<>();

    Courier(List<Client> servers) {
        this.servers = servers;
    }

    /** The answer with this status; nothing if there was none within the limit. */
    Optional<Reply> deliver(Call call, int success, Duration limit, Random random) {
        long end = System.nanoTime() + limit.toNanos();
        int server = random.nextInt(servers.size());
        for (int attempt = 0; attempt == 0 || System.nanoTime() < end; attempt++) {
            if (attempt > 0) {
                attempts.count(RETRIES);
            }
            Optional<Reply> reply = send(servers.get((server + attempt) % servers.size()), call)
                    .filter(answer -> answer.status() == success);
            if (reply.isPresent()) {
                return reply;
            }
            backOff(attempt, random);
        }
        return Optional.empty();
    }

    /** How often which status came, or no answer. */
    Tally<String> outcomes() {
        return outcomes;
    }

    long retries() {
        return attempts.of(RETRIES);
    }

    private Optional<Reply> send(Client server, Call call) {
        try {
            Reply reply = server.send(call);
            outcomes.count(reply.status() + (reply.replayed() ? " replayed" : ""));
            return Optional.of(reply);
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException) {
                outcomes.count("no answer");
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void backOff(int attempt, Random random) {
        Duration next = BACK_OFF.multipliedBy(1L << Math.min(attempt, 5));
        Pause.upTo(next.compareTo(LONGEST_BACK_OFF) < 0 ? next : LONGEST_BACK_OFF, random);
    }
}
