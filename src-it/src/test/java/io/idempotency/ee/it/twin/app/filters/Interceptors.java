package io.idempotency.ee.it.twin.app.filters;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Of bytes. */
public final class Interceptors {

    private Interceptors() {}

    @Provider
    @Bindings.Zipped
    public static class Zipping implements WriterInterceptor {
        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            context.getHeaders().putSingle("Content-Encoding", "gzip");
            GZIPOutputStream zip = new GZIPOutputStream(context.getOutputStream());
            context.setOutputStream(zip);
            context.proceed();
            zip.finish();
        }
    }

    @Provider
    @Bindings.Upper
    public static class UpperCase implements WriterInterceptor {
        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            OutputStream target = context.getOutputStream();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            context.setOutputStream(bytes);
            context.proceed();
            target.write(bytes.toString(StandardCharsets.ISO_8859_1)
                    .toUpperCase(Locale.ROOT)
                    .getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Provider
    @Bindings.Headed
    public static class Heading implements WriterInterceptor {
        @Override
        public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
            context.getHeaders().add("X-Interceptor", String.valueOf(context.getMediaType()));
            context.proceed();
        }
    }
}
