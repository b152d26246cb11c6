package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.config.ApplicationLoader;
import io.idempotency.ee.internal.config.SettingSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Settings out of MicroProfile Config. */
final class MicroProfileSettings implements SettingSource {

    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z0-9]");

    private final Config config;
    private final Set<String> variables;

    MicroProfileSettings() {
        this(
                ConfigProvider.getConfig(ApplicationLoader.current()),
                System.getenv().keySet());
    }

    /** @param variables names of all environment variables */
    MicroProfileSettings(Config config, Set<String> variables) {
        this.config = config;
        this.variables = variables;
    }

    @Override
    public Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class);
    }

    /**
     * As the sources have them, without their guesses at what an environment variable stands for: capitals and hyphens are lost,
     * idempotency.wait.limit is listed for IDEMPOTENCY_WAIT_LIMIT. Some implementations list them with the configuration as a
     * whole only, that of WildFly 39 with its source too.
     */
    @Override
    public Stream<String> names() {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .flatMap(source -> source.getPropertyNames().stream())
                .filter(name -> !variables.contains(variable(name)))
                .distinct();
    }

    /** MicroProfile Config 3.1, section "Environment Variables Mapping Rules". */
    private static String variable(String name) {
        return NO_LETTER.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
    }
}
