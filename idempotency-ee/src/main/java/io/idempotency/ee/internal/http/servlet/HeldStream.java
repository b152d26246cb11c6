package io.idempotency.ee.internal.http.servlet;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayInputStream;

/** A body in memory. */
final class HeldStream extends ServletInputStream {

    private final ByteArrayInputStream bytes;
    private boolean touched;

    HeldStream(byte[] body) {
        this.bytes = new ByteArrayInputStream(body);
    }

    /** Whether somebody has read of it. */
    boolean isTouched() {
        return touched;
    }

    /** Leaves nothing to read. */
    void drain() {
        bytes.skip(Long.MAX_VALUE);
    }

    @Override
    public int read() {
        touched = true;
        return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        touched = true;
        return bytes.read(into, offset, length);
    }

    @Override
    public int available() {
        return bytes.available();
    }

    @Override
    public boolean isFinished() {
        return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("the body has been read already");
    }
}
