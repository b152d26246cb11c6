package io.idempotency.ee.internal.config;

import io.idempotency.ee.internal.operation.KeptAnswers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From the text of a setting to its value. */
final class Parsers {

    private static final Pattern HTTP_TOKEN = Pattern.compile("[!#$%&'*+\\-.^_`|~0-9A-Za-z]{1,100}");

    private static final String QUOTED = "[\\p{L}_][\\p{L}0-9_$ #-]{0,127}";
    private static final String NAME_PART =
            "(?:[\\p{L}_][\\p{L}0-9_$]{0,127}|\"" + QUOTED + "\"|`" + QUOTED + "`|\\[" + QUOTED + "\\])";
    private static final Pattern TABLE_NAME = Pattern.compile(NAME_PART + "(?:\\." + NAME_PART + "){0,2}");

    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}_$][\\p{L}0-9_$.]{0,254}");

    private Parsers() {}

    static Function<String, Duration> duration(Duration least, Duration most) {
        return text -> {
            Duration value = Duration.parse(text);
            return require(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, value);
        };
    }

    static Function<String, Integer> number(int least, int most) {
        return text -> {
            int value = Integer.parseInt(text);
            return require(value >= least && value <= most, value);
        };
    }

    static Function<String, Boolean> truth() {
        return text -> require("true".equals(text) || "false".equals(text), "true".equals(text));
    }

    static Function<String, Integer> oneOf(int... legal) {
        return text -> {
            int value = Integer.parseInt(text);
            return require(Arrays.stream(legal).anyMatch(number -> number == value), value);
        };
    }

    /** The name in lower case; {@code DEFAULT} stands for "not set" in an annotation and is none. */
    static <E extends Enum<E>> Function<String, E> constant(Class<E> type) {
        return text -> {
            E value = Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
            return require(!"DEFAULT".equals(value.name()) && text.equals(text.toLowerCase(Locale.ROOT)), value);
        };
    }

    static Function<String, String> headerName() {
        return text -> require(HTTP_TOKEN.matcher(text).matches(), text);
    }

    /** Lower case and sorted, so that the order in the configuration does not matter. */
    static Function<String, List<String>> headerNames() {
        return text -> text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",", -1))
                        .map(name -> headerName().apply(name.strip()).toLowerCase(Locale.ROOT))
                        .sorted()
                        .distinct()
                        .collect(Collectors.toUnmodifiableList());
    }

    /** None where nothing is written. */
    static <T> Function<String, Optional<T>> optional(Function<String, T> parser) {
        return text -> text.isEmpty() ? Optional.empty() : Optional.of(parser.apply(text));
    }

    /** Of answers that may be kept. */
    static Function<String, Set<Integer>> statuses() {
        return set(text -> {
            int status = Integer.parseInt(text);
            return require(status >= 200 && status <= 599 && !KeptAnswers.isOfTheMoment(status), status);
        });
    }

    /** RFC 6901, not of a whole document. */
    static Function<String, Set<String>> pointers() {
        return set(text -> require(text.startsWith("/") && !withoutEscapes(text).contains("~"), text));
    }

    private static String withoutEscapes(String pointer) {
        return pointer.replace("~0", "").replace("~1", "");
    }

    /** Names of classes; whether there are such is not looked at. */
    static Function<String, Set<String>> classNames() {
        return set(text -> require(CLASS_NAME.matcher(text).matches(), text));
    }

    private static <T> Function<String, Set<T>> set(Function<String, T> element) {
        return text -> text.isEmpty()
                ? Set.of()
                : Stream.of(text.split(",", -1))
                        .map(each -> element.apply(each.strip()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    static Function<String, Optional<Pattern>> pattern() {
        return text -> text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text));
    }

    /** Nothing else, since it goes into statements as it is. */
    static Function<String, Optional<String>> tableName() {
        return text -> text.isEmpty()
                ? Optional.empty()
                : Optional.of(require(TABLE_NAME.matcher(text).matches(), text));
    }

    /** Not the names by which Jakarta Servlet means everybody. */
    static Function<String, String> roleName() {
        return text -> require(!text.isEmpty() && text.length() <= 255 && !text.startsWith("*"), text);
    }

    static Function<String, String> uri() {
        return text -> require(!text.isEmpty(), java.net.URI.create(text).toASCIIString());
    }

    private static <T> T require(boolean legal, T value) {
        if (!legal) {
            throw new IllegalArgumentException();
        }
        return value;
    }
}
