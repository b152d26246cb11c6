package io.idempotency.ee.internal.http.servlet;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the application's filters are given. Knows how much of the body was read by way of it, and after that gives the
 * parameters and parts of a form that the container, whose body is gone, cannot give any more.
 */
final class NoticedRequest extends HttpServletRequestWrapper {

    /** Of a request: where this one is found. */
    static final String ATTRIBUTE = NoticedRequest.class.getName();

    private @Nullable NoticedStream stream;
    private boolean streamTaken;
    private boolean hasReader;
    private boolean hasParts;
    private boolean hasParameters;
    private byte @Nullable [] form;
    private @Nullable Boolean refusesParts;
    private @Nullable HeldStream again;
    private @Nullable Map<String, String[]> parameters;

    NoticedRequest(HttpServletRequest request) {
        super(request);
    }

    /** The one that was given to the application's filters; empty if the request came another way. */
    static Optional<NoticedRequest> of(HttpServletRequest request) {
        // Another application's, which has forwarded, has another class.
        return request.getAttribute(ATTRIBUTE) instanceof NoticedRequest noticed
                ? Optional.of(noticed)
                : Optional.empty();
    }

    /** Bytes; with a reader or with parts, more than none is all that is known. */
    long count() {
        return (hasReader || hasParts ? 1 : 0) + (stream == null ? 0 : stream.count());
    }

    /** Whether parameters were asked for, for which a container reads the body of a form. */
    boolean hasParameters() {
        return hasParameters;
    }

    /** The body is read next: that of a form is wanted again. */
    void record() throws IOException {
        streamTaken = stream != null && !Grizzly.isUnder(request());
        if (!hasReader && (FormBody.isUrlEncoded(request()) || FormBody.isMultipart(request()))) {
            noticed().record();
        }
    }

    /** The body has been read, and is given again as a stream. */
    void hold(HeldStream givenAgain) {
        again = givenAgain;
        // Nothing, where a filter had read it all and has given it again: a container has no parameters of it then.
        byte[] recorded = stream == null ? new byte[0] : stream.recorded();
        // Nor where somebody has asked for the stream before us, as Jersey does for a form; but on Grizzly.
        boolean given = recorded.length > 0 && !(streamTaken && FormBody.isUrlEncoded(request()));
        form = given ? recorded : null;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return noticed();
    }

    @Override
    public BufferedReader getReader() throws IOException {
        BufferedReader reader = super.getReader();
        hasReader = true;
        return reader;
    }

    /** As a container does it: who reads the stream first gets no parameters of the body, and the other way round. */
    @Override
    public Map<String, String[]> getParameterMap() {
        hasParameters = true;
        byte[] body = form();
        if (parameters != null) {
            return parameters;
        } else if (body == null || again == null || again.isTouched()) {
            return super.getParameterMap();
        } else if (FormBody.isOfFields(request())) {
            // The stream is left as it is: a container would have nothing more to give.
            parameters = Collections.unmodifiableMap(FormBody.fields(request(), body));
            return parameters;
        } else if (!FormBody.isUrlEncoded(request())) {
            return super.getParameterMap();
        }
        again.drain();
        parameters = Collections.unmodifiableMap(FormBody.parameters(request(), body));
        return parameters;
    }

    @Override
    public @Nullable String getParameter(String name) {
        if (form() == null) {
            hasParameters = true;
            return super.getParameter(name);
        }
        String[] values = getParameterMap().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        if (form() == null) {
            hasParameters = true;
            return super.getParameterValues(name);
        }
        String[] values = getParameterMap().get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        if (form() == null) {
            hasParameters = true;
            return super.getParameterNames();
        }
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        Optional<List<KeptPart>> parts = parts();
        if (parts.isPresent()) {
            return List.copyOf(parts.get());
        }
        hasParts = true;
        return super.getParts();
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        Optional<List<KeptPart>> parts = parts();
        if (parts.isEmpty()) {
            hasParts = true;
            return super.getPart(name);
        }
        return parts.get().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Optional<List<KeptPart>> parts() {
        return Optional.ofNullable(form())
                .filter(body -> FormBody.isMultipart(request()))
                .flatMap(body -> FormBody.parts(request(), body));
    }

    /** The body that the container would give parameters or parts of. */
    private byte @Nullable [] form() {
        return form == null || (FormBody.isMultipart(request()) && refusesParts()) ? null : form;
    }

    /** Whether the servlet has no multipart-config, where the container asks for one: then there are no fields either. */
    private boolean refusesParts() {
        if (refusesParts == null) {
            try {
                super.getParts();
                refusesParts = false;
            } catch (IllegalStateException e) {
                refusesParts = true;
            } catch (IOException | ServletException | RuntimeException e) {
                // The body is gone, as it has to be.
                refusesParts = false;
            }
        }
        return refusesParts;
    }

    private NoticedStream noticed() throws IOException {
        ServletInputStream given = super.getInputStream();
        if (stream == null) {
            stream = new NoticedStream(given);
        }
        return stream;
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) getRequest();
    }
}
