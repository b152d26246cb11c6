package io.idempotency.ee.it.load.fuzz;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** One connection to the server at a time, kept as long as both sides know where they are. */
final class Wire implements AutoCloseable {

    private static final int READ_LIMIT_MILLIS = 15_000;

    private final int port;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();

    Wire(int port) {
        this.port = port;
    }

    /** All answers that come: one, or none when the connection ends before it; to a disorderly request also more. */
    List<RawReply> send(Draft draft) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            open();
        }
        List<RawReply> replies = new ArrayList<>();
        try {
            write(draft);
            read(draft, replies);
        } catch (IOException e) {
            // No answer, or no end of it: whoever sent this has to send it again.
            close();
        }
        return replies;
    }

    /** Sends it all and ends the connection before the answer. */
    void sendAndLeave(Draft draft) throws IOException {
        close();
        open();
        try {
            socket.getOutputStream().write(draft.bytes());
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // The server had seen enough and was the first to leave.
            return;
        } finally {
            close();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void open() throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(READ_LIMIT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    private void write(Draft draft) throws IOException {
        socket.getOutputStream().write(draft.bytes());
        if (!draft.orderly()) {
            socket.shutdownOutput();
        }
    }

    private void read(Draft draft, List<RawReply> replies) throws IOException {
        boolean toHead = draft.method.equals("HEAD");
        RawReply reply = RawReply.read(in, toHead);
        while (reply != null) {
            replies.add(reply);
            if (draft.orderly() && !reply.closes()) {
                return;
            }
            reply = RawReply.read(in, toHead);
        }
        close();
    }
}
