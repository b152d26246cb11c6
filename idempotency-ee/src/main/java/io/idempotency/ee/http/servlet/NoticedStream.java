package io.idempotency.ee.http.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A request's stream that counts what is read of it. */
final class NoticedStream extends ServletInputStream {

    private final ServletInputStream stream;
    private long count;

    NoticedStream(ServletInputStream stream) {
        this.stream = stream;
    }

    /** Bytes. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = stream.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = stream.read(into, offset, length);
        count += Math.max(read, 0);
        return read;
    }

    @Override
    public int available() throws IOException {
        return stream.available();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    @Override
    public boolean isFinished() {
        return stream.isFinished();
    }

    @Override
    public boolean isReady() {
        return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        stream.setReadListener(listener);
    }
}
