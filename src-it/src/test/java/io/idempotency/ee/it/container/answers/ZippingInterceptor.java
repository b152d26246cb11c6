package io.idempotency.ee.it.container.answers;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** The usual gzip interceptor. */
@Provider
@Zipped
public class ZippingInterceptor implements WriterInterceptor {

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        context.getHeaders().remove("Content-Length");
        context.getHeaders().putSingle("Content-Encoding", "gzip");
        GZIPOutputStream zipped = new GZIPOutputStream(context.getOutputStream());
        context.setOutputStream(zipped);
        context.proceed();
        zipped.finish();
    }
}
