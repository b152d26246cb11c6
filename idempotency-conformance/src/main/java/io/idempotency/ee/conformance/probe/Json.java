package io.idempotency.ee.conformance.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads JSON (RFC 8259) and JSON Pointers (RFC 6901): as much as it takes to count. */
final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Returns the number at the pointer, or the size of the array there; empty if there is neither. */
    static Optional<Long> count(String text, String pointer) {
        Object found = new Json(text).value();
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            found = step(found, token.replace("~1", "/").replace("~0", "~"));
        }
        if (found instanceof List<?> list) {
            return Optional.of((long) list.size());
        }
        return found instanceof Double number ? Optional.of(Math.round(number)) : Optional.empty();
    }

    private static Object step(Object from, String token) {
        if (from instanceof Map<?, ?> members && members.containsKey(token)) {
            return members.get(token);
        }
        if (from instanceof List<?> list && token.matches("[0-9]{1,6}") && Integer.parseInt(token) < list.size()) {
            return list.get(Integer.parseInt(token));
        }
        return "";
    }

    private Object value() {
        return switch (next()) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string();
            default -> plain();
        };
    }

    private Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (next() != '}') {
            String name = string();
            expect(':');
            members.put(name, value());
            comma('}');
        }
        at++;
        return members;
    }

    private List<Object> elements() {
        List<Object> elements = new ArrayList<>();
        at++;
        while (next() != ']') {
            elements.add(value());
            comma(']');
        }
        at++;
        return elements;
    }

    // An escape stays as it is: no name that is asked for has one.
    private String string() {
        expect('"');
        int start = at;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return text.substring(start, at++);
    }

    private Object plain() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return word.matches("true|false|null") ? word : (Object) Double.valueOf(word);
    }

    private void comma(char end) {
        if (next() != end) {
            expect(',');
        }
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw new IllegalArgumentException("not JSON at character " + at);
        }
        at++;
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }
}
