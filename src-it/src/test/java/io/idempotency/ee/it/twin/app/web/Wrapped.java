package io.idempotency.ee.it.twin.app.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** With a body in capitals; the same stream whenever it is asked for, as a container gives it (Jersey asks twice for a form). */
final class Wrapped extends HttpServletRequestWrapper {

    private ServletInputStream stream;

    Wrapped(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getHeader(String name) {
        return name.equalsIgnoreCase("X-In") ? "wrapped" : super.getHeader(name);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            byte[] bytes = super.getInputStream().readAllBytes();
            String upper = new String(bytes, StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT);
            stream = new Stream(new ByteArrayInputStream(upper.getBytes(StandardCharsets.US_ASCII)));
        }
        return stream;
    }

    private static final class Stream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Stream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
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
            throw new IllegalStateException("not asynchronous");
        }
    }
}
