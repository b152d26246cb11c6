package io.idempotency.ee.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.conformance.cases.Case;
import io.idempotency.ee.conformance.cases.Cases;
import io.idempotency.ee.conformance.model.Level;
import io.idempotency.ee.conformance.model.Profile;
import io.idempotency.ee.conformance.model.Rule;
import io.idempotency.ee.conformance.probe.Options;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Option;

/** Holds docs/conformance.md against the code, in both directions. */
class SpecificationTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "conformance.md");

    @Test
    @DisplayName("The document has every case, and no other")
    void cases() throws Exception {
        assertThat(Files.readAllLines(DOCUMENT).stream().filter(line -> line.matches("\\| [A-Z]+-[0-9]{2} .*")))
                .containsExactlyElementsOf(Cases.all().stream()
                        .map(Case::rule)
                        .map(SpecificationTest::row)
                        .toList());
    }

    @Test
    @DisplayName("No two cases have one id")
    void ids() {
        assertThat(Cases.all().stream().map(each -> each.rule().id()))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(60);
    }

    @Test
    @DisplayName("The document has every option")
    void options() throws Exception {
        List<String> options = Arrays.stream(Options.class.getMethods())
                .map(method -> name(method))
                .toList();

        assertThat(Files.readString(DOCUMENT)).contains(options);
    }

    static String row(Rule rule) {
        return "| " + rule.id() + " | " + level(rule, Profile.IETF) + " | " + level(rule, Profile.STRIPE) + " | "
                + level(rule, Profile.STRICT) + " | " + rule.text() + " | " + rule.clause() + " | " + rule.consequence()
                + " |";
    }

    private static String level(Rule rule, Profile profile) {
        return rule.levels().in(profile).map(Level::name).orElse("-").toLowerCase(Locale.ROOT);
    }

    private static String name(Method method) {
        return method.getAnnotation(Option.class).names()[0];
    }
}
