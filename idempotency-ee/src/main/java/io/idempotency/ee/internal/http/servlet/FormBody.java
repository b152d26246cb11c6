package io.idempotency.ee.internal.http.servlet;

import io.idempotency.ee.internal.key.content.Multipart;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    /** Whether a container reads parameters from parts (Jakarta Servlet, section 3.2). */
    static boolean isOfFields(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** With those of the query. */
    static Map<String, String[]> parameters(HttpServletRequest request, byte[] body) {
        return FormParameters.added(request.getParameterMap(), body, charset(request));
    }

    /** The parts that are no files, with the parameters of the query. */
    static Map<String, String[]> fields(HttpServletRequest request, byte[] body) {
        // RFC 7578, section 5.1.2.
        Charset charset = request.getCharacterEncoding() == null ? StandardCharsets.UTF_8 : charset(request);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
        for (KeptPart part : parts(request, body).orElseGet(List::of)) {
            if (part.getSubmittedFileName() == null) {
                fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(part.text(charset));
            }
        }
        Map<String, String[]> arrays = new LinkedHashMap<>();
        fields.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
        return arrays;
    }

    /** Empty if it is not of the form. */
    static Optional<List<KeptPart>> parts(HttpServletRequest request, byte[] body) {
        return Multipart.split(request.getContentType(), body).map(multipart -> {
            List<KeptPart> parts = new ArrayList<>();
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
