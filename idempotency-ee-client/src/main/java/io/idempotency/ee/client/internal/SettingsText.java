package io.idempotency.ee.client.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the settings {@code idempotency.client.*}. */
final class SettingsText {

    private static final String PREFIX = "idempotency.client.";

    static final List<String> NAMES = List.of("header", "quoted", "methods", "max-attempts", "max-duration", "delay");

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]{1,100}");

    private final Function<String, Optional<String>> source;
    private final Consumer<String> problems;

    SettingsText(Function<String, Optional<String>> source, Consumer<String> problems) {
        this.source = source;
        this.problems = problems;
    }

    ClientSettings read() {
        return new ClientSettings(
                value("header", "Idempotency-Key", "the name of an HTTP header", SettingsText::token),
                value("quoted", "true", "true or false", SettingsText::truth),
                value("methods", "POST,PATCH", "names of HTTP methods, separated by commas", SettingsText::methods),
                value("max-attempts", "4", "a number from 1 to 20", SettingsText::attempts),
                value(
                        "max-duration",
                        "PT10S",
                        "an ISO-8601 duration from PT0S to PT10M",
                        duration(Duration.ofMinutes(10))),
                value("delay", "PT0.2S", "an ISO-8601 duration from PT0S to PT1M", duration(Duration.ofMinutes(1))));
    }

    /** Most likely a slip of the pen. */
    void refuseUnknownNames(Stream<String> names) {
        names.filter(name -> name.startsWith(PREFIX) && !NAMES.contains(name.substring(PREFIX.length())))
                .sorted()
                .map(name -> ClientMessage.UNKNOWN_CLIENT_SETTING.text(name, String.join(", ", NAMES)))
                .forEach(problems);
    }

    private <T> T value(String name, String standard, String allowed, Function<String, T> parser) {
        Optional<String> text = source.apply(PREFIX + name);
        try {
            return parser.apply(text.orElse(standard).strip());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            problems.accept(ClientMessage.BAD_CLIENT_SETTING.text(PREFIX + name, text.orElse(standard), allowed));
            return parser.apply(standard);
        }
    }

    private static String token(String text) {
        return require(TOKEN.matcher(text).matches(), text);
    }

    private static Boolean truth(String text) {
        return require(text.equals("true") || text.equals("false"), text.equals("true"));
    }

    private static Integer attempts(String text) {
        int number = Integer.parseInt(text);
        return require(number >= 1 && number <= 20, number);
    }

    private static Set<String> methods(String text) {
        Set<String> methods = new TreeSet<>();
        Arrays.stream(text.split(",", -1)).map(each -> token(each.strip())).forEach(methods::add);
        return methods;
    }

    private static Function<String, Duration> duration(Duration most) {
        return text -> {
            Duration value = Duration.parse(text);
            return require(!value.isNegative() && value.compareTo(most) <= 0, value);
        };
    }

    private static <T> T require(boolean legal, T value) {
        if (!legal) {
            throw new IllegalArgumentException();
        }
        return value;
    }
}
