package io.idempotency.ee.internal.http.servlet;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.record.Header;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A response of which is noticed what an annotated method does with it. Headers that it adds are part of its answer. Bytes,
 * errors and redirects go out past the answer, before it is committed, so they are refused; a status has no effect, since
 * JAX-RS sets its own.
 */
public final class WatchedResponse extends HttpServletResponseWrapper {

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** What the method has set, in whose place nothing else of that name is to stand. */
    private final Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private @Nullable String method;
    private Map<String, List<String>> before = Map.of();
    private @Nullable IdempotencyException refusal;

    WatchedResponse(HttpServletResponse response) {
        super(response);
    }

    /**
     * Calls a method and watches what it does with this response.
     *
     * @param calledMethod class and name, for messages
     * @throws IdempotencyException if the method used it in a way that cannot be kept, also if it has caught that
     * @throws Exception what the method throws
     */
    public @Nullable Object during(String calledMethod, Callable<@Nullable Object> call) throws Exception {
        before = headers();
        boolean committed = isCommitted();
        method = calledMethod;
        try {
            Object returned = call.call();
            if (isCommitted() && !committed) {
                refuse("a redirect");
            }
            method = null;
            requireUnused();
            return returned;
        } catch (Exception | Error thrown) {
            method = null;
            requireUnused();
            throw thrown;
        }
    }

    /**
     * The header lines that the method has added, a cookie among them, beside those that filters had set; and those that it has
     * put in their place.
     */
    public List<Header> changed() {
        List<Header> changed = new ArrayList<>();
        headers().forEach((name, now) -> {
            List<String> values = before.getOrDefault(name, List.of());
            int kept = values.size();
            if (now.equals(values)) {
                return;
            }
            boolean beside = !set.contains(name)
                    && now.size() > kept
                    && now.subList(0, kept).equals(values);
            (beside ? now.subList(kept, now.size()) : now)
                    .forEach(value -> changed.add(new Header(name, value, beside)));
        });
        return changed;
    }

    @Override
    public void setHeader(String name, String value) {
        noteSet(name);
        super.setHeader(name, value);
    }

    @Override
    public void setIntHeader(String name, int value) {
        noteSet(name);
        super.setIntHeader(name, value);
    }

    @Override
    public void setDateHeader(String name, long date) {
        noteSet(name);
        super.setDateHeader(name, date);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        refuse("getOutputStream");
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        refuse("getWriter");
        return super.getWriter();
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        refuse("sendError");
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        refuse("sendError");
        super.sendError(status);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        refuse("sendRedirect");
        super.sendRedirect(location);
    }

    @Override
    public void flushBuffer() throws IOException {
        refuse("flushBuffer");
        if (!ServerFlush.isBy(WALKER.getCallerClass())) {
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        refuse("reset");
        super.reset();
    }

    private void noteSet(String name) {
        if (method != null) {
            set.add(name);
        }
    }

    private void refuse(String use) {
        if (method != null) {
            refusal = new IdempotencyException(Message.RESPONSE_USED, method, use);
            throw refusal;
        }
    }

    private void requireUnused() {
        if (refusal != null) {
            throw refusal;
        }
    }

    private Map<String, List<String>> headers() {
        // A container may give both spellings of a name that has been added twice.
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : getHeaderNames()) {
            headers.put(name, List.copyOf(getHeaders(name)));
        }
        return headers;
    }
}
