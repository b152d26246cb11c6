package io.idempotency.ee.it.twin;

import io.idempotency.ee.it.server.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.List;
import java.util.UUID;

/** One of the two applications and one story of its, told apart from others by a label. */
final class Twin {

    private static final int READ_LIMIT_MILLIS = 30_000;

    private final String root;
    private final String label = UUID.randomUUID().toString();

    /** @param application its name */
    Twin(String application) {
        this.root = "/" + application;
    }

    /** Sends it with an idempotency key, the same one each time. */
    Answer send(Sent sent) {
        return exchange(sent.with("X-Label: " + label, "Idempotency-Key: \"" + label + '"'));
    }

    Witnessed witnessed() {
        Answer answer = exchange(new Sent("GET", "/witness/" + label, List.of("Accept: text/plain"), "", false));
        if (answer.status() != 200) {
            throw new AssertionError("the witness says " + answer);
        }
        return Witnessed.of(answer.body());
    }

    private Answer exchange(Sent sent) {
        TestServer server = TestServer.current();
        try (Socket socket = new Socket(server.host(), server.port())) {
            socket.setSoTimeout(READ_LIMIT_MILLIS);
            socket.setTcpNoDelay(true);
            socket.getOutputStream().write(sent.bytes(server.host() + ":" + server.port(), root));
            socket.getOutputStream().flush();
            return Answer.of(socket.getInputStream().readAllBytes(), root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What has come of a story.
     *
     * @param executions how often a method ran
     * @param effects how many rows it has left
     * @param seen what each execution saw of its request
     */
    record Witnessed(int executions, int effects, List<String> seen) {

        static Witnessed of(String text) {
            List<String> lines = List.of(text.split("\n", -1));
            String[] counts = lines.get(0).split(" ", -1);
            return new Witnessed(
                    Integer.parseInt(counts[0]), Integer.parseInt(counts[1]), lines.subList(1, lines.size() - 1));
        }
    }
}
