package io.idempotency.ee.internal.http.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Collects bytes as far as a limit. */
final class BoundedOutput extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final int limit;
    private boolean exceeded;

    BoundedOutput(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        require(1);
        bytes.write(b);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        require(length);
        bytes.write(from, offset, length);
    }

    /** Whether more was written than the limit allows; asked since a writer may swallow or wrap the exception. */
    boolean exceeded() {
        return exceeded;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void require(int more) throws IOException {
        if (exceeded || more > limit - bytes.size()) {
            exceeded = true;
            throw new IOException("over the limit of " + limit + " bytes");
        }
    }
}
