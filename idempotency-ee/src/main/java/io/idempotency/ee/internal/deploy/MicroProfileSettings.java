package io.idempotency.ee.internal.deploy;

import io.idempotency.ee.internal.config.SettingSource;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Settings out of MicroProfile Config. */
final class MicroProfileSettings implements SettingSource {

    private final Config config = ConfigProvider.getConfig();

    @Override
    public Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class);
    }

    /**
     * As the sources have them. The configuration as a whole may add guesses at what an environment variable stands for,
     * without its hyphens and capitals: idempotency.wait.limit for IDEMPOTENCY_WAIT_LIMIT.
     */
    @Override
    public Stream<String> names() {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .flatMap(source -> source.getPropertyNames().stream())
                .distinct();
    }
}
