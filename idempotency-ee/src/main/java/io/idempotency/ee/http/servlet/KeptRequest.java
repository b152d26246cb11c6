package io.idempotency.ee.http.servlet;

import io.idempotency.ee.key.content.Multipart;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that can be read by us and by the method:
 *
 * <pre>
 * passing on --hold--> held
 * </pre>
 *
 * Passing on, it is as if it were not there. Held, its streams, parameters and parts come from the body that was read.
 */
public final class KeptRequest extends HttpServletRequestWrapper {

    private final Optional<NoticedRequest> front;
    private final long readBefore;
    private byte @Nullable [] held;
    private @Nullable ServletInputStream stream;
    private @Nullable BufferedReader reader;
    private @Nullable Map<String, String[]> parameters;

    /** @param front what the application's filters have read by way of */
    KeptRequest(HttpServletRequest request, Optional<NoticedRequest> front) {
        super(request);
        this.front = front;
        this.readBefore = front.map(NoticedRequest::count).orElse(0L);
    }

    /**
     * Whether a filter of the application has read of the body, and what came of it later is not all that the client sent. A
     * filter that gives again what it has read takes nothing away.
     *
     * @param came bytes that came later
     */
    public boolean isLost(int came) {
        return readBefore > 0
                && (came == 0
                        || front.filter(request -> request.count() > readBefore).isPresent());
    }

    /**
     * Keeps a body that has been read to its end.
     *
     * @return the stream that the servlet gives from now on
     */
    public InputStream hold(byte[] body) {
        held = body;
        stream = new HeldStream(body);
        return stream;
    }

    /** The form that a servlet filter has read as parameters, in front of us; empty if none has. */
    public Optional<byte[]> readAsParameters() {
        if (!isForm()) {
            return Optional.empty();
        }
        Map<String, String[]> all = super.getParameterMap();
        long values = all.values().stream().mapToLong(each -> each.length).sum();
        return values > pairsOfQuery() ? Optional.of(FormParameters.encoded(all)) : Optional.empty();
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
            reader = new BufferedReader(new InputStreamReader(stream, requestCharset()));
        }
        return reader;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (held == null || !isForm()) {
            return super.getParameterMap();
        } else if (parameters == null) {
            parameters = Collections.unmodifiableMap(FormParameters.added(super.getParameterMap(), held, charset()));
        }
        return parameters;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        Optional<Multipart> multipart = Optional.ofNullable(held)
                .flatMap(body -> Optional.ofNullable(getContentType()).flatMap(type -> Multipart.split(type, body)));
        if (multipart.isEmpty()) {
            return super.getParts();
        }
        List<Part> parts = new ArrayList<>();
        multipart.get().parts().forEach(part -> part.disposition("name")
                .ifPresent(name -> parts.add(new KeptPart(part, name))));
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Only of POST a servlet reads a form (Jakarta Servlet, section 3.1.1). */
    private boolean isForm() {
        String type = getContentType();
        return "POST".equals(getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private long pairsOfQuery() {
        String query = getQueryString();
        return query == null
                ? 0
                : Stream.of(query.split("&", -1))
                        .filter(pair -> !pair.isEmpty())
                        .count();
    }

    private Charset charset() {
        try {
            return requestCharset();
        } catch (UnsupportedEncodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** Jakarta Servlet, section 3.12. */
    private Charset requestCharset() throws UnsupportedEncodingException {
        String named = getCharacterEncoding();
        try {
            return named == null ? StandardCharsets.ISO_8859_1 : Charset.forName(named);
        } catch (IllegalArgumentException e) {
            throw new UnsupportedEncodingException(named);
        }
    }
}
