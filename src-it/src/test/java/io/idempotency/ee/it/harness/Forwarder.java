package io.idempotency.ee.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
    private final int port;
    private volatile ServerSocket listener;

    public Forwarder(int target) {
        this.target = target;
        this.port = listen(0);
    }

    public int port() {
        return port;
    }

    /** Ends all connections and refuses new ones. */
    public void cut() {
        Link.closeQuietly(listener);
        links.forEach(Link::close);
        links.clear();
    }

    /** Accepts connections again. */
    public void restore() {
        listen(port);
    }

    /** Cuts the connection that commits next, once. */
    public void cutNextCommit(Cut when) {
        armed.set(when);
    }

    /** Whether a cut that was asked for has not happened. */
    public boolean armed() {
        return armed.get() != null;
    }

    @Override
    public void close() {
        cut();
    }

    Optional<Cut> takeCut() {
        return Optional.ofNullable(armed.getAndSet(null));
    }

    private int listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            listener = socket;
            Link.daemon(() -> accept(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket client = socket.accept();
                Link link = new Link(this, client, new Socket(InetAddress.getLoopbackAddress(), target));
                links.add(link);
                link.open();
            }
        } catch (IOException e) {
            // Cut: the listener was closed.
            Link.closeQuietly(socket);
        }
    }
}
