package io.idempotency.ee.it.harness;

import io.idempotency.ee.it.harness.Forwarder.Cut;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** One forwarded connection. */
final class Link {

    private static final int BUFFER = 65_536;

    private final Forwarder owner;
    private final Socket client;
    private final Socket database;
    private volatile boolean answerLost;

    /** Whether the transaction has sent an insert; of the thread that takes from the client. */
    private boolean inserted;

    Link(Forwarder owner, Socket client, Socket database) {
        this.owner = owner;
        this.client = client;
        this.database = database;
    }

    void open() {
        daemon(() -> pump(client, database, this::requestPasses));
        daemon(() -> pump(database, client, bytes -> !answerLost));
    }

    void close() {
        closeQuietly(client);
        closeQuietly(database);
    }

    private boolean requestPasses(String bytes) {
        inserted |= bytes.toLowerCase(Locale.ROOT).contains("insert into");
        Optional<Cut> cut = owner.takeCut(bytes, inserted);
        inserted &= !bytes.contains("COMMIT") && !bytes.contains("ROLLBACK");
        answerLost |= cut.equals(Optional.of(Cut.AFTER_COMMIT));
        return !cut.equals(Optional.of(Cut.BEFORE_COMMIT));
    }

    private void pump(Socket from, Socket to, Passing passing) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int n = from.getInputStream().read(buffer);
                    n >= 0;
                    n = from.getInputStream().read(buffer)) {
                if (!passing.passes(new String(buffer, 0, n, StandardCharsets.ISO_8859_1))) {
                    break;
                }
                to.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException e) {
            // One side has gone; the other is told by the close below.
        } finally {
            close();
        }
    }

    static void daemon(Runnable work) {
        Thread thread = new Thread(work, "forwarder");
        thread.setDaemon(true);
        thread.start();
    }

    static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether bytes go on to the other side. */
    private interface Passing {
        boolean passes(String bytes);
    }
}
