package io.idempotency.ee.internal.http.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request's stream that counts what is read of it, and keeps it on request. */
final class NoticedStream extends ServletInputStream {

    private final ServletInputStream stream;
    private @Nullable ByteArrayOutputStream copy;
    private int first;
    private long count;
    private long countBefore;

    NoticedStream(ServletInputStream stream) {
        this.stream = stream;
    }

    /** Bytes. */
    long count() {
        return count;
    }

    /** From here on a copy is kept; of what was read before, the one byte by which Jersey sees whether there is a body. */
    void record() {
        copy = new ByteArrayOutputStream();
        countBefore = count;
        if (count == 1) {
            copy.write(first);
        }
    }

    /** The copy, which is kept no longer; nothing if nothing has been read since. */
    byte[] recorded() {
        byte[] recorded = copy == null || count == countBefore ? new byte[0] : copy.toByteArray();
        copy = null;
        return recorded;
    }

    @Override
    public int read() throws IOException {
        int read = stream.read();
        if (read >= 0) {
            first = count == 0 ? read : first;
            count++;
            if (copy != null) {
                copy.write(read);
            }
        }
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = stream.read(into, offset, length);
        if (read > 0) {
            first = count == 0 ? into[offset] : first;
            count += read;
            if (copy != null) {
                copy.write(into, offset, read);
            }
        }
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
