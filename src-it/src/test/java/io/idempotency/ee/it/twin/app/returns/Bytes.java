package io.idempotency.ee.it.twin.app.returns;

import jakarta.activation.DataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Three bytes. */
final class Bytes implements DataSource {

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("read only");
    }

    @Override
    public String getContentType() {
        return "application/x-data";
    }

    @Override
    public String getName() {
        return "bytes";
    }
}
