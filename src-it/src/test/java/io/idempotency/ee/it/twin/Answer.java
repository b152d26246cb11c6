package io.idempotency.ee.it.twin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as it came. What differs from call to call by its nature is replaced: the application's root, and the
 * boundary of a multipart body.
 *
 * @param headers all values of a name in their order
 * @param body every byte as the character of its number
 */
record Answer(int status, String reason, SortedMap<String, List<String>> headers, String body) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");

    static Answer of(byte[] bytes, String root) {
        return of(new String(bytes, StandardCharsets.ISO_8859_1), root);
    }

    private static Answer of(String text, String root) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("no answer: " + text);
        }
        if (text.startsWith("HTTP/1.1 1")) {
            return of(text.substring(end + 4), root);
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        String[] status = lines[0].split(" ", 3);
        SortedMap<String, List<String>> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(":", 2);
            headers.computeIfAbsent(parts[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(parts[1].strip());
        }
        String rest = text.substring(end + 4);
        String body = headers.containsKey("transfer-encoding") ? unchunked(rest) : rest;
        return new Answer(Integer.parseInt(status[1]), status.length > 2 ? status[2] : "", headers, body)
                .replacing(root, "/APP")
                .withoutBoundary();
    }

    List<String> values(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    private Answer withoutBoundary() {
        Matcher matcher = BOUNDARY.matcher(String.join(" ", values("Content-Type")));
        return matcher.find() ? replacing(matcher.group(1), "BOUNDARY") : this;
    }

    private Answer replacing(String old, String other) {
        SortedMap<String, List<String>> replaced = new TreeMap<>();
        headers.forEach((name, values) -> replaced.put(
                name, values.stream().map(value -> value.replace(old, other)).toList()));
        return new Answer(status, reason, replaced, body.replace(old, other));
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

    @Override
    public String toString() {
        String start = body.length() > 400 ? body.substring(0, 400) + "... of " + body.length() : body;
        return status + " " + reason + " " + headers + " \"" + start.replace("\r\n", "|") + '"';
    }
}
