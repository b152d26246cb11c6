package io.idempotency.ee.internal.openapi;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.openapi.OASConfig;
import org.jspecify.annotations.Nullable;

/**
 * Names {@link OpenApiFilter} as the application's filter of its OpenAPI document. MicroProfile OpenAPI takes one name, so the
 * filter hands on to the one that the application names: this source goes before its own.
 */
public final class OpenApiFilterSource implements ConfigSource {

    private static final int BEFORE_ALL = Integer.MAX_VALUE;

    /** The filter that would count without this source. */
    static Optional<String> ofApplication(Config config) {
        return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                .filter(source -> !OpenApiFilterSource.class.getName().equals(source.getName()))
                .sorted(Comparator.comparingInt(ConfigSource::getOrdinal).reversed())
                .flatMap(source -> Optional.ofNullable(source.getValue(OASConfig.FILTER)).stream())
                .map(String::strip)
                .findFirst()
                .filter(name -> !name.isEmpty());
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of(OASConfig.FILTER, OpenApiFilter.class.getName());
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(OASConfig.FILTER);
    }

    @Override
    public int getOrdinal() {
        return BEFORE_ALL;
    }

    @Override
    public @Nullable String getValue(String name) {
        return OASConfig.FILTER.equals(name) ? OpenApiFilter.class.getName() : null;
    }

    @Override
    public String getName() {
        return OpenApiFilterSource.class.getName();
    }
}
