package io.idempotency.ee.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** A TCP forwarder to the database that can be cut: as a whole, or one connection in the middle of its commit. */
public final class Forwarder implements AutoCloseable {

    /** When to cut the connection of the next commit. */
    public enum Cut {
        /** The commit never reaches the database. */
        BEFORE_COMMIT,
        /** The database has committed, but the server never hears of it. */
        AFTER_COMMIT
    }

    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Cut> armed = new AtomicReference<>();
    private final ServerSocket listener = listen();
    private volatile String statement = "";
    private volatile boolean afterInserts;
    private volatile boolean cut;

    public Forwarder(int target) {
        this.target = target;
        Link.daemon(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Ends all connections, and new ones as soon as they are made: the port stays ours. */
    public void cut() {
        cut = true;
        links.forEach(Link::close);
        links.clear();
    }

    /** Lets connections be made again. */
    public void restore() {
        cut = false;
    }

    /** Cuts the connection that commits inserts next, once. A server's timers commit too, but read or delete only. */
    public void cutNextCommit(Cut when) {
        arm("COMMIT", true, when);
    }

    /** Cuts the connection of the next statement with these words, once. */
    public void cutNext(String words, Cut when) {
        arm(words, false, when);
    }

    /** Whether a cut that was asked for has not happened. */
    public boolean armed() {
        return armed.get() != null;
    }

    @Override
    public void close() {
        cut();
        Link.closeQuietly(listener);
    }

    /**
     * @param bytes that a client sends
     * @param inserted whether its transaction has inserted rows
     */
    Optional<Cut> takeCut(String bytes, boolean inserted) {
        return bytes.contains(statement) && (inserted || !afterInserts)
                ? Optional.ofNullable(armed.getAndSet(null))
                : Optional.empty();
    }

    private void arm(String words, boolean inserts, Cut when) {
        statement = words;
        afterInserts = inserts;
        armed.set(when);
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                forward(listener.accept());
            } catch (IOException e) {
                // The listener was closed, or the database did not answer: the client sees the end of its connection.
                continue;
            }
        }
    }

    private void forward(Socket client) throws IOException {
        if (cut) {
            client.close();
            return;
        }
        Link link = new Link(this, client, new Socket(InetAddress.getLoopbackAddress(), target));
        links.add(link);
        link.open();
        if (cut) {
            link.close();
        }
    }
}
