package io.idempotency.ee.internal.http.servlet;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parameters of a form (application/x-www-form-urlencoded), in the servlet's terms. */
final class FormParameters {

    private FormParameters() {}

    /**
     * Adds those of a body to those of the query, which come first (Jakarta Servlet, section 3.1).
     *
     * @throws IllegalArgumentException if a percent sign is followed by something else than two hexadecimal digits
     */
    static Map<String, String[]> added(Map<String, String[]> query, byte[] body, Charset charset) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        query.forEach((name, values) -> all.put(name, new ArrayList<>(List.of(values))));
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                all.computeIfAbsent(decoded(name, charset), each -> new ArrayList<>())
                        .add(decoded(value, charset));
            }
        }
        Map<String, String[]> arrays = new LinkedHashMap<>();
        all.forEach((name, values) -> arrays.put(name, values.toArray(String[]::new)));
        return arrays;
    }

    /** As a body, sorted by name: the order of a servlet's parameters says nothing. */
    static byte[] encoded(Map<String, String[]> parameters) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(parameters).forEach((name, values) -> {
            for (String value : values) {
                pairs.add(encoded(name) + "=" + encoded(value));
            }
        });
        return String.join("&", pairs).getBytes(StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Bytes that are not escaped are of the charset as well. */
    private static String decoded(String text, Charset charset) {
        return URLDecoder.decode(new String(text.getBytes(StandardCharsets.ISO_8859_1), charset), charset);
    }
}
