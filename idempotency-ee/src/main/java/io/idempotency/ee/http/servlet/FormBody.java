package io.idempotency.ee.http.servlet;

import io.idempotency.ee.key.content.Multipart;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The body of a form as the container got it, in the servlet's terms. */
final class FormBody {

    private static final String URL_ENCODED = "application/x-www-form-urlencoded";

    private FormBody() {}

    /** Whether a container reads parameters from the body: of POST only (Jakarta Servlet, section 3.1.1). */
    static boolean isUrlEncoded(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod()) && type != null && type.startsWith(URL_ENCODED);
    }

    static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** With those of the query. Of parts, those that are no files (Jakarta Servlet, section 3.2). */
    static Map<String, String[]> parameters(HttpServletRequest request, byte[] body) {
        Map<String, String[]> query = request.getParameterMap();
        if (!isMultipart(request)) {
            return FormParameters.added(query, body, charset(request));
        }
        // RFC 7578, section 5.1.2.
        Charset charset = request.getCharacterEncoding() == null ? StandardCharsets.UTF_8 : charset(request);
        Map<String, String[]> all = new LinkedHashMap<>(query);
        for (Part part : parts(request, body).orElseGet(List::of)) {
            if (part.getSubmittedFileName() == null) {
                all.merge(part.getName(), new String[] {((KeptPart) part).text(charset)}, FormBody::joined);
            }
        }
        return all;
    }

    private static String[] joined(String[] some, String[] more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** Empty if it is not of the form. */
    static Optional<List<Part>> parts(HttpServletRequest request, byte[] body) {
        return Multipart.split(request.getContentType(), body).map(multipart -> {
            List<Part> parts = new ArrayList<>();
            multipart.parts().forEach(part -> part.disposition("name")
                    .ifPresent(name -> parts.add(new KeptPart(part, name))));
            return parts;
        });
    }

    /** Jakarta Servlet, section 3.12. */
    static Charset charset(HttpServletRequest request) {
        String named = request.getCharacterEncoding();
        try {
            return named == null ? StandardCharsets.ISO_8859_1 : Charset.forName(named);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
