package io.idempotency.ee.internal.key.content;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header's value with parameters (RFC 9110 section 5.6.6), such as a media type.
 *
 * @param value in lower case
 * @param parameters by their names in lower case; the values as they are, without quotes
 */
record HeaderValue(String value, SortedMap<String, String> parameters) {

    // Possessive, so that the time is linear. A backslash in quotes is not taken: servers differ in how they read it.
    private static final String TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]++";
    private static final Pattern VALUE = Pattern.compile("[ \\t]*+(" + TOKEN + "(?:/" + TOKEN + ")?+)[ \\t]*+");
    private static final Pattern PARAMETER = Pattern.compile(
            ";[ \\t]*+(?:(" + TOKEN + ")=(?:(" + TOKEN + ")|\"([^\"\\\\\\x00-\\x08\\x0a-\\x1f\\x7f]*+)\"))?+[ \\t]*+");

    private static volatile MediaTypeRead lastRead = new MediaTypeRead("", Optional.empty());

    /** Nothing of it. */
    @Override
    public String toString() {
        return "HeaderValue[]";
    }

    /** Empty when it is not of that form, or has two parameters of one name. */
    static Optional<HeaderValue> parse(String text) {
        Matcher value = VALUE.matcher(text);
        if (!value.lookingAt()) {
            return Optional.empty();
        }
        SortedMap<String, String> parameters = new TreeMap<>();
        Matcher parameter = PARAMETER.matcher(text);
        int at = value.end();
        while (at < text.length()) {
            if (!parameter.region(at, text.length()).lookingAt() || !added(parameter, parameters)) {
                return Optional.empty();
            }
            at = parameter.end();
        }
        return Optional.of(new HeaderValue(lower(value.group(1)), parameters));
    }

    /** A media type; a character set has no case. The clients of an application send the same one again and again. */
    static Optional<HeaderValue> mediaType(String text) {
        MediaTypeRead last = lastRead;
        if (!last.text().equals(text)) {
            last = new MediaTypeRead(text, readMediaType(text));
            lastRead = last;
        }
        return last.type();
    }

    private static Optional<HeaderValue> readMediaType(String text) {
        Optional<HeaderValue> type = parse(text).filter(parsed -> parsed.value.indexOf('/') > 0);
        type.ifPresent(parsed -> parsed.parameters.computeIfPresent("charset", (name, charset) -> lower(charset)));
        return type;
    }

    HeaderValue without(String parameter) {
        SortedMap<String, String> others = new TreeMap<>(parameters);
        others.remove(parameter);
        return new HeaderValue(value, others);
    }

    /** One text for all spellings; is parsed as the same value, so what cannot be parsed never has it. */
    String text() {
        StringBuilder text = new StringBuilder(value);
        parameters.forEach((name, parameter) ->
                text.append(';').append(name).append("=\"").append(parameter).append('"'));
        return text.toString();
    }

    /** An empty parameter is none. */
    private static boolean added(Matcher parameter, SortedMap<String, String> parameters) {
        String name = parameter.group(1);
        if (name == null) {
            return true;
        }
        String token = parameter.group(2);
        return parameters.put(lower(name), token == null ? parameter.group(3) : token) == null;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What was read of a text. */
    private record MediaTypeRead(String text, Optional<HeaderValue> type) {}
}
