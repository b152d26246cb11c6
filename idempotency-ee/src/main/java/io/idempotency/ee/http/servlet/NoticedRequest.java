package io.idempotency.ee.http.servlet;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the application's filters are given: knows how much of the body was read by way of it. */
final class NoticedRequest extends HttpServletRequestWrapper {

    /** Of a request: where this one is found. */
    static final String ATTRIBUTE = NoticedRequest.class.getName();

    private @Nullable NoticedStream stream;
    private boolean hasReader;

    NoticedRequest(HttpServletRequest request) {
        super(request);
    }

    /** The one that was given to the application's filters; empty if the request came another way. */
    static Optional<NoticedRequest> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(ATTRIBUTE)).map(NoticedRequest.class::cast);
    }

    /** Bytes; with a reader, more than none is all that is known. */
    long count() {
        return (hasReader ? 1 : 0) + (stream == null ? 0 : stream.count());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream given = super.getInputStream();
        if (stream == null) {
            stream = new NoticedStream(given);
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        BufferedReader reader = super.getReader();
        hasReader = true;
        return reader;
    }
}
