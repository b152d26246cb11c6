package io.idempotency.ee.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTextTest {

    private final List<String> problems = new ArrayList<>();

    @Test
    @DisplayName("B56 the defaults")
    void defaults() {
        assertThat(read(Map.of()))
                .isEqualTo(new ClientSettings(
                        "Idempotency-Key",
                        true,
                        Set.of("POST", "PATCH"),
                        4,
                        Duration.ofSeconds(10),
                        Duration.ofMillis(200)));
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("B56 a bad value is refused, naming key, value and what is allowed")
    @CsvSource({
        "max-attempts, 0",
        "max-attempts, 21",
        "max-attempts, x",
        "max-duration, PT11M",
        "max-duration, PT-1S",
        "delay, soon",
        "delay, PT2M",
        "header, a b",
        "quoted, yes",
        "methods, 'POST,'"
    })
    void bad(String name, String value) {
        read(Map.of("idempotency.client." + name, value));
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("IDEM-434: Setting idempotency.client." + name + " has the value \"" + value + "\".");
    }

    @Test
    @DisplayName("B56 a name that no setting has is refused; those of others are left alone")
    void unknown() {
        new SettingsText(name -> Optional.empty(), problems::add)
                .refuseUnknownNames(
                        Stream.of("idempotency.client.attempts", "idempotency.client.delay", "idempotency.retention"));
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("IDEM-435: There is no setting idempotency.client.attempts.");
    }

    private ClientSettings read(Map<String, String> settings) {
        return new SettingsText(name -> Optional.ofNullable(settings.get(name)), problems::add).read();
    }
}
