package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MicroProfileSettingsTest {

    @Test
    @DisplayName(
            "B56 what a source makes up for an environment variable is no setting, what somebody has written is one")
    void guesses() {
        Config config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "idempotency.operations.orders.additems.on.concurrent", "reject",
                                "IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_ON_CONCURRENT", "reject",
                                "idempotency.retension", "PT1H"),
                        "as WildFly lists its environment"))
                .build();

        MicroProfileSettings settings =
                new MicroProfileSettings(config, Set.of("IDEMPOTENCY_OPERATIONS_ORDERS_ADDITEMS_ON_CONCURRENT"));

        assertThat(settings.names().filter(name -> name.startsWith("idempotency.")))
                .containsExactly("idempotency.retension");
    }
}
