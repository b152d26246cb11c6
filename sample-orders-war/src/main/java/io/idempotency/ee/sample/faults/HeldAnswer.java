package io.idempotency.ee.sample.faults;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** An answer whose body goes no further; status and headers are set, and not sent. */
final class HeldAnswer extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    HeldAnswer(HttpServletResponse answer) {
        super(answer);
    }

    byte[] bytes() {
        return body.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Body();
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(body, true, StandardCharsets.UTF_8);
    }

    @Override
    public void flushBuffer() {
        // It is held.
    }

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int part) {
            body.write(part);
        }

        @Override
        public void write(byte[] part, int start, int length) {
            body.write(part, start, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("No answer of the sample is written asynchronously");
        }
    }
}
