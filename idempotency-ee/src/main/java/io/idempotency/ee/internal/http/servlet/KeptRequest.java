package io.idempotency.ee.internal.http.servlet;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What JAX-RS is given, behind the application's filters: a request that can be read by us and by the method.
 *
 * <pre>
 * passing on --hold--> held
 * </pre>
 *
 * Passing on, it is as if it were not there. Held, its streams come from the body that was read, and {@link NoticedRequest}
 * gives the parameters and parts.
 */
public final class KeptRequest extends HttpServletRequestWrapper {

    private final Optional<NoticedRequest> front;
    private long readBefore;
    private @Nullable HeldStream stream;
    private @Nullable BufferedReader reader;

    /** @param front what the application's filters have read by way of */
    KeptRequest(HttpServletRequest request, Optional<NoticedRequest> front) {
        super(request);
        this.front = front;
    }

    /** The body is read next. */
    public void record() {
        try {
            if (front.isPresent()) {
                readBefore = front.get().count();
                front.get().record();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether somebody has read of the body before, and what came of it later is not all that the client sent. Who gives again
     * what he has read takes nothing away: a filter the whole, Jersey the one byte by which it sees whether there is a body
     * that has not arrived yet.
     *
     * @param came bytes that came later
     */
    public boolean isLost(int came) {
        long sent = front.map(NoticedRequest::count).orElse(0L);
        return readBefore > 0 && (came == 0 || (sent > readBefore && sent != came));
    }

    /**
     * Keeps a body that has been read to its end.
     *
     * @return the stream that the servlet gives from now on
     */
    public InputStream hold(byte[] body) {
        HeldStream again = new HeldStream(body);
        front.ifPresent(request -> request.hold(again));
        stream = again;
        return again;
    }

    /** The form that a servlet filter has read as parameters, in front of us; empty if none has. */
    public Optional<byte[]> readAsParameters() {
        if (!FormBody.isUrlEncoded(this)) {
            return Optional.empty();
        }
        Map<String, String[]> all = super.getParameterMap();
        long values = all.values().stream().mapToLong(each -> each.length).sum();
        boolean asked = front.filter(NoticedRequest::hasParameters).isPresent();
        return values > 0 && (asked || values > pairsOfQuery())
                ? Optional.of(FormParameters.encoded(all))
                : Optional.empty();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return stream == null ? super.getInputStream() : stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (stream == null) {
            return super.getReader();
        } else if (reader == null) {
            reader = new BufferedReader(new InputStreamReader(stream, FormBody.charset(this)));
        }
        return reader;
    }

    private long pairsOfQuery() {
        String query = getQueryString();
        return query == null
                ? 0
                : Stream.of(query.split("&", -1))
                        .filter(pair -> !pair.isEmpty())
                        .count();
    }
}
