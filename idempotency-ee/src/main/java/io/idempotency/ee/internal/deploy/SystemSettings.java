package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.config.SettingSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Settings out of system properties and environment variables, where the server has no MicroProfile Config. In the same order,
 * and under the same names (MicroProfile Config 3.0, section 5.3.1).
 */
final class SystemSettings implements SettingSource {

    private final Properties properties;
    private final Map<String, String> environment;

    SystemSettings(Properties properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public Optional<String> text(String name) {
        String variable = name.replaceAll("[^A-Za-z0-9]", "_");
        return Stream.of(
                        Optional.ofNullable(properties.getProperty(name)),
                        variable(name),
                        variable(variable),
                        variable(variable.toUpperCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .findFirst()
                // As MicroProfile Config has it: nothing is no value.
                .filter(text -> !text.isEmpty());
    }

    @Override
    public Stream<String> names() {
        return Stream.concat(properties.stringPropertyNames().stream(), environment.keySet().stream());
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }
}
