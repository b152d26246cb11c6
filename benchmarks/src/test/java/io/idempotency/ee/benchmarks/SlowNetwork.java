package io.idempotency.ee.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Hands on what it is sent to a port of this machine, a fixed time later, in both directions. */
final class SlowNetwork implements AutoCloseable {

    private static final int BUFFER = 65_536;

    private final ServerSocket entrance;
    private final int target;
    private final long nanos;

    /** @param millis one way */
    SlowNetwork(int target, int millis) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                connect(client, server);
                connect(server, client);
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void connect(Socket from, Socket to) {
        BlockingQueue<Message> underWay = new LinkedBlockingQueue<>();
        start(() -> receive(from, underWay));
        start(() -> deliver(underWay, to));
    }

    private void receive(Socket from, BlockingQueue<Message> underWay) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                underWay.add(new Message(Arrays.copyOf(buffer, read), System.nanoTime() + nanos));
            }
        } catch (IOException e) {
            // Ends as if it were closed.
        }
        underWay.add(new Message(new byte[0], System.nanoTime() + nanos));
    }

    private static void deliver(BlockingQueue<Message> underWay, Socket to) {
        try (OutputStream out = to.getOutputStream()) {
            for (Message next = underWay.take(); next.bytes().length > 0; next = underWay.take()) {
                LockSupport.parkNanos(next.due() - System.nanoTime());
                out.write(next.bytes());
            }
        } catch (IOException e) {
            // The other side has closed it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    private record Message(byte[] bytes, long due) {}
}
