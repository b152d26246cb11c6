package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.config.ApplicationLoader;
import io.idempotency.ee.internal.config.SettingSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Settings where the server has no MicroProfile Config: out of system properties, environment variables and the application's
 * {@code META-INF/microprofile-config.properties}, in this order and under the same names (MicroProfile Config 3.0, section 5.3).
 */
final class SystemSettings implements SettingSource {

    private static final String FILE = "META-INF/microprofile-config.properties";

    private final Properties properties;
    private final Map<String, String> environment;
    private final Properties file;

    SystemSettings(Properties properties, Map<String, String> environment, Properties file) {
        this.properties = properties;
        this.environment = environment;
        this.file = file;
    }

    static SystemSettings ofApplication() {
        return new SystemSettings(System.getProperties(), System.getenv(), file());
    }

    @Override
    public Optional<String> text(String name) {
        String variable = name.replaceAll("[^A-Za-z0-9]", "_");
        return Stream.of(
                        Optional.ofNullable(properties.getProperty(name)),
                        variable(name),
                        variable(variable),
                        variable(variable.toUpperCase(Locale.ROOT)),
                        Optional.ofNullable(file.getProperty(name)))
                .flatMap(Optional::stream)
                .findFirst()
                // As MicroProfile Config has it: nothing is no value.
                .filter(text -> !text.isEmpty());
    }

    @Override
    public Stream<String> names() {
        return Stream.of(properties.stringPropertyNames(), environment.keySet(), file.stringPropertyNames())
                .flatMap(Set::stream)
                .distinct();
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    private static Properties file() {
        Properties all = new Properties();
        try {
            ClassLoader loader = ApplicationLoader.current();
            for (URL resource : Collections.list(loader.getResources(FILE))) {
                try (InputStream stream = resource.openStream()) {
                    all.load(stream);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
