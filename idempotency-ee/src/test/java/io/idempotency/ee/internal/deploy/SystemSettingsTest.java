package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemSettingsTest {

    private static final String NAME = "idempotency.wait-limit";

    private final Properties properties = new Properties();
    private final Properties file = new Properties();

    @Test
    @DisplayName("B57 without MicroProfile Config a system property counts, before any variable")
    void property() {
        properties.setProperty(NAME, "PT2S");
        assertThat(settings(Map.of("IDEMPOTENCY_WAIT_LIMIT", "PT3S")).text(NAME))
                .contains("PT2S");
    }

    @ParameterizedTest
    @DisplayName("B57 a variable has the name of the setting, with underscores, in its own case or in capitals")
    @ValueSource(strings = {"idempotency.wait-limit", "idempotency_wait_limit", "IDEMPOTENCY_WAIT_LIMIT"})
    void variable(String variable) {
        assertThat(settings(Map.of(variable, "PT3S")).text(NAME)).contains("PT3S");
    }

    @Test
    @DisplayName("B57 the application's own file comes last")
    void file() {
        file.setProperty(NAME, "PT4S");
        assertThat(settings(Map.of()).text(NAME)).contains("PT4S");
        assertThat(settings(Map.of("IDEMPOTENCY_WAIT_LIMIT", "PT3S")).text(NAME))
                .contains("PT3S");
    }

    @Test
    @DisplayName("B57 what is not set, or set to nothing, is no value")
    void nothing() {
        assertThat(settings(Map.of("IDEMPOTENCY", "x")).text(NAME)).isEmpty();
        properties.setProperty(NAME, "");
        assertThat(settings(Map.of()).text(NAME)).isEmpty();
    }

    @Test
    @DisplayName("B56 all names are there to be checked")
    void names() {
        properties.setProperty("idempotency.retentoin", "P1D");
        assertThat(settings(Map.of("HOME", "/root")).names())
                .containsExactlyInAnyOrder("idempotency.retentoin", "HOME");
    }

    private SystemSettings settings(Map<String, String> environment) {
        return new SystemSettings(properties, environment, file);
    }
}
