package io.idempotency.ee.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OpenApiFilterSourceTest {

    @Test
    @DisplayName("B54 the library's filter counts, whatever an application names and wherever it does")
    void beforeAll() {
        Config config = config(new PropertiesConfigSource(Map.of("mp.openapi.filter", "app.Filter"), "own", 500));
        assertThat(config.getValue("mp.openapi.filter", String.class)).isEqualTo(OpenApiFilter.class.getName());
        assertThat(OpenApiFilterSource.ofApplication(config)).contains("app.Filter");
    }

    @Test
    @DisplayName("B54 of two that an application names the one counts that would count without the library")
    void order() {
        Config config = config(
                new PropertiesConfigSource(Map.of("mp.openapi.filter", "low.Filter"), "low", 50),
                new PropertiesConfigSource(Map.of("mp.openapi.filter", " high.Filter "), "high", 300));
        assertThat(OpenApiFilterSource.ofApplication(config)).contains("high.Filter");
        assertThat(OpenApiFilterSource.ofApplication(config())).isEmpty();
    }

    @Test
    @DisplayName("It is found, and says nothing of other properties")
    void found() {
        ConfigSource source = ServiceLoader.load(ConfigSource.class).stream()
                .filter(each -> each.type() == OpenApiFilterSource.class)
                .findFirst()
                .orElseThrow()
                .get();
        assertThat(source.getValue("idempotency.retention")).isNull();
        assertThat(source.getPropertyNames()).containsExactly("mp.openapi.filter");
    }

    private static Config config(ConfigSource... sources) {
        return new SmallRyeConfigBuilder()
                .withSources(new OpenApiFilterSource())
                .withSources(sources)
                .build();
    }
}
