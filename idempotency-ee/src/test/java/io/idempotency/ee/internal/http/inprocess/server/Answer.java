package io.idempotency.ee.internal.http.inprocess.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An answer as it came, but for the application's root.
 *
 * @param headers all values of a lower-case name in their order, without those of the moment
 * @param body every byte as the character of its number
 */
public record Answer(int status, String reason, SortedMap<String, List<String>> headers, String body) {

    private static final Set<String> OF_THE_MOMENT = Set.of("date", "connection", "transfer-encoding");

    static Answer of(byte[] bytes, String context) {
        String root = context + "/";
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("no answer: " + text);
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        String[] status = lines[0].split(" ", 3);
        SortedMap<String, List<String>> headers = headers(lines, root);
        String rest = text.substring(end + 4);
        String body = text.substring(0, end).toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked")
                ? unchunked(rest)
                : rest;
        return new Answer(Integer.parseInt(status[1]), status[2], headers, body.replace(root, "/APP/"));
    }

    private static SortedMap<String, List<String>> headers(String[] lines, String root) {
        SortedMap<String, List<String>> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(":", 2);
            String name = parts[0].toLowerCase(Locale.ROOT);
            if (!OF_THE_MOMENT.contains(name)) {
                headers.computeIfAbsent(name, each -> new ArrayList<>())
                        .add(parts[1].strip().replace(root, "/APP/"));
            }
        }
        return headers;
    }

    public List<String> values(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The same answer if that has a header more. */
    Answer with(String name, String value) {
        SortedMap<String, List<String>> more = new TreeMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), List.of(value));
        return new Answer(status, reason, more, body);
    }

    private static String unchunked(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, line).strip(), 16);
            if (size == 0) {
                return body.toString();
            }
            body.append(chunks, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }
}
