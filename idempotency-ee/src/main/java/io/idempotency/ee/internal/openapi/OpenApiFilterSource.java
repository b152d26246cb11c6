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
    private static final String FILTER = "io.idempotency.ee.internal.openapi.OpenApiFilter";

    private final Map<String, String> properties = named();

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

    /**
     * Nothing where the filter's class cannot be linked: on WildFly a module of an EAR need not see the API that its server has, and the
     * deployment would fail.
     */
    private static Map<String, String> named() {
        try {
            Class.forName(FILTER, false, OpenApiFilterSource.class.getClassLoader());
            return Map.of(OASConfig.FILTER, FILTER);
        } catch (ClassNotFoundException | LinkageError e) {
            return Map.of();
        }
    }

    @Override
    public Map<String, String> getProperties() {
        return properties;
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public int getOrdinal() {
        return BEFORE_ALL;
    }

    @Override
    public @Nullable String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return OpenApiFilterSource.class.getName();
    }
}
