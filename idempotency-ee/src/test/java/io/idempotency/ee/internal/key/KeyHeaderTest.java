package io.idempotency.ee.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyHeaderTest {

    private static final KeyRules LENIENT = new KeyRules(false, 255, Optional.empty());
    private static final KeyRules STRICT = new KeyRules(true, 255, Optional.empty());

    private enum Mode {
        LENIENT_MODE(LENIENT),
        STRICT_MODE(STRICT);

        private final KeyRules rules;

        Mode(KeyRules rules) {
            this.rules = rules;
        }
    }

    @ParameterizedTest
    @DisplayName("B3 a structured-field String is read in both modes")
    @CsvSource(
            quoteCharacter = '\u00a7',
            delimiter = '|',
            value = {
                "\"abc\"|abc",
                "\"a\"|a",
                "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"|8e03978e-40d5-43e8-bc93-6894a57f9324",
                "\"a b\"|a b",
                "\"a,b\"|a,b",
                "\"a;b=c\"|a;b=c",
                "\"a\\\"b\"|a\"b",
                "\"a\\\\b\"|a\\b",
                "\"\\\\\\\"\"|\\\"",
                "\"~!@#$%^&*()\"|~!@#$%^&*()",
                "§  \"abc\"  §|abc",
                "\"abc\";v=1|abc",
                "\"abc\";v|abc",
                "\"abc\";v=1;w=\"x;y\";z|abc",
                "\"abc\"; v=?1; *w=:AAA=:|abc",
                "\"abc\";v=\"a\\\"b\"|abc",
            })
    void readsStrings(String line, String key) {
        assertThat(KeyHeader.read(List.of(line), LENIENT)).isEqualTo(new KeyReading.Valid(key));
        assertThat(KeyHeader.read(List.of(line), STRICT)).isEqualTo(new KeyReading.Valid(key));
    }

    @ParameterizedTest
    @DisplayName("B3 the bare value is read in lenient mode only")
    @CsvSource(
            quoteCharacter = '\u00a7',
            delimiter = '|',
            value = {
                "abc|abc",
                "8e03978e-40d5-43e8-bc93-6894a57f9324|8e03978e-40d5-43e8-bc93-6894a57f9324",
                "§  abc  §|abc",
                "a b|a b",
                "a/b+c=:@|a/b+c=:@",
                "a\\b|a\\b",
                "'abc'|'abc'",
                "?1|?1",
                "42|42",
            })
    void readsBareValues(String line, String key) {
        assertThat(KeyHeader.read(List.of(line), LENIENT)).isEqualTo(new KeyReading.Valid(key));
        assertThat(KeyHeader.read(List.of(line), STRICT)).isInstanceOf(KeyReading.Malformed.class);
    }

    @ParameterizedTest
    @DisplayName("B3 a bare value is no structured field: what looks like parameters is part of the key")
    @ValueSource(
            strings = {
                "cust=1;cart=2",
                "abc;v=1",
                "abc;v",
                "abc ; v=1",
                "abc;",
                "abc;;",
                ";v=1",
                ";",
                "abc;V=1",
                "abc;=1",
                "abc;v=",
                "abc; 1 2",
                "a=b",
                "=",
            })
    void takesBareValuesWhole(String line) {
        assertThat(KeyHeader.read(List.of(line), LENIENT)).isEqualTo(new KeyReading.Valid(line));
        assertThat(KeyHeader.read(List.of("  " + line + "\t"), LENIENT)).isEqualTo(new KeyReading.Valid(line));
        assertThat(KeyHeader.read(List.of('"' + line + '"'), LENIENT)).isEqualTo(new KeyReading.Valid(line));
        assertThat(KeyHeader.read(List.of(line), STRICT)).isInstanceOf(KeyReading.Malformed.class);
    }

    @Test
    @DisplayName("B3 both forms are the same key")
    void bothFormsAreTheSameKey() {
        assertThat(KeyHeader.read(List.of("\"k-1\""), LENIENT)).isEqualTo(KeyHeader.read(List.of("k-1"), LENIENT));
    }

    @ParameterizedTest
    @DisplayName("B5 what is malformed in both modes")
    @ValueSource(
            strings = {
                "",
                "   ",
                "\t",
                "\"\"",
                "\"\";v=1",
                "\"abc",
                "\"",
                "\"abc\\\"",
                "\"a\\nb\"",
                "\"abc\\",
                "\"a\"b",
                "\"a\" b",
                "\"a\" ;v=1",
                "\"a\",\"b\"",
                "\"a\", \"b\"",
                "a,b",
                "a, b",
                "a\"b",
                "a\"b\"",
                "\"a\";",
                "\"a\";=1",
                "\"a\";v=",
                "\"a\";V=1",
                "\"a\";1v=1",
                "\"a\";v=\"open",
                "\"a\";v=1,\"b\"",
                "abc;v=1, d",
                "abc;v=\"1\"",
                "abc;v=\u00e9",
                "\"a\tb\"",
                "a\tb",
                "a\u0000b",
                "\"a\u0000b\"",
                "\u007f",
                "\"\u007f\"",
                "a\rb",
                "a\nb",
                "\"a\r\nX-Evil: 1\"",
                "sch\u00f6n",
                "\"sch\u00f6n\"",
                "\"\u0080\"",
                "\u2028",
                "\"\ud83d\ude00\"",
                "\u00a0abc",
                "\"a\";v=\u00e9",
            })
    void refusesMalformed(String line) {
        for (Mode mode : Mode.values()) {
            assertThat(KeyHeader.read(List.of(line), mode.rules))
                    .as(mode.name())
                    .isInstanceOf(KeyReading.Malformed.class);
        }
    }

    @ParameterizedTest
    @DisplayName("B5 every character outside printable ASCII is refused, every other one taken")
    @MethodSource("allLatinCharacters")
    void takesPrintableAsciiOnly(char c) {
        String content = c == '"' || c == '\\' ? "\\" + c : String.valueOf(c);
        KeyReading reading = KeyHeader.read(List.of("\"x" + content + "x\""), STRICT);
        if (c >= 0x20 && c <= 0x7e) {
            assertThat(reading).isEqualTo(new KeyReading.Valid("x" + c + "x"));
        } else {
            assertThat(reading).isInstanceOf(KeyReading.Malformed.class);
        }
    }

    static Stream<Character> allLatinCharacters() {
        return IntStream.rangeClosed(0, 0xff).mapToObj(c -> (char) c);
    }

    @ParameterizedTest
    @DisplayName("B5 255 characters are taken and 256 refused, counted after unquoting")
    @EnumSource(Mode.class)
    void boundsTheLength(Mode mode) {
        String longest = "\\\"".repeat(255);
        assertThat(KeyHeader.read(List.of('"' + longest + '"'), mode.rules))
                .isEqualTo(new KeyReading.Valid("\"".repeat(255)));
        assertThat(KeyHeader.read(List.of('"' + "a".repeat(256) + '"'), mode.rules))
                .isInstanceOf(KeyReading.Malformed.class);
        assertThat(KeyHeader.read(List.of("a".repeat(256)), LENIENT)).isInstanceOf(KeyReading.Malformed.class);
    }

    @Test
    @DisplayName("B5 the length is configurable")
    void lengthIsConfigurable() {
        KeyRules three = new KeyRules(false, 3, Optional.empty());
        assertThat(KeyHeader.read(List.of("abc"), three)).isEqualTo(new KeyReading.Valid("abc"));
        assertThat(KeyHeader.read(List.of("abcd"), three))
                .isEqualTo(new KeyReading.Malformed("it is longer than 3 characters"));
    }

    @Test
    @DisplayName("B5 a pattern has to match the whole key")
    void patternMatchesTheWholeKey() {
        KeyRules digits = new KeyRules(false, 255, Optional.of(Pattern.compile("[0-9]+")));
        assertThat(KeyHeader.read(List.of("\"42\""), digits)).isEqualTo(new KeyReading.Valid("42"));
        assertThat(KeyHeader.read(List.of("42a"), digits)).isInstanceOf(KeyReading.Malformed.class);
    }

    @Test
    @DisplayName("B5 two lines are refused, also when they are equal")
    void refusesTwoLines() {
        assertThat(KeyHeader.read(List.of("\"a\"", "\"a\""), LENIENT)).isInstanceOf(KeyReading.Malformed.class);
        assertThat(KeyHeader.read(List.of("a", "b"), LENIENT)).isInstanceOf(KeyReading.Malformed.class);
    }

    @Test
    @DisplayName("B4 no line is absence, an empty line is not")
    void tellsAbsentFromEmpty() {
        assertThat(KeyHeader.read(null, LENIENT)).isEqualTo(new KeyReading.Absent());
        assertThat(KeyHeader.read(List.of(), STRICT)).isEqualTo(new KeyReading.Absent());
        assertThat(KeyHeader.read(List.of(""), LENIENT)).isEqualTo(new KeyReading.Malformed("it is empty"));
    }

    @ParameterizedTest
    @DisplayName("B5 a reason shows nothing of the value")
    @ValueSource(strings = {"\"s3cret", "s3cret,s3cret", "\"s3cret\" s3cret", "\"s3cret\\s3cret\"", "s3cret\u00e9"})
    void reasonsShowNothingOfTheValue(String line) {
        KeyReading reading = KeyHeader.read(List.of(line), LENIENT);
        assertThat(reading)
                .isInstanceOfSatisfying(KeyReading.Malformed.class, malformed -> assertThat(malformed.reason())
                        .doesNotContain("s3cret"));
    }
}
