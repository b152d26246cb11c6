package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.StoreUnavailableException;
import io.idempotency.ee.fixture.Database;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StepsOfOneConnectionTest {

    @Test
    @DisplayName(
            "B42 IDEM-442 with a pool of one connection a step says so when the pool gives up, and nothing is left")
    void refused() {
        try (Application application = new Application(Database.inMemory(1), Map.of())) {
            IdempotencyContext context = application.bean(IdempotencyContext.class);
            assertThatThrownBy(() -> application
                            .bean(Idempotency.class)
                            .execute("orders.place", "key", String.class, () -> {
                                application.bean(Application.Server.class).leaveEffect("placed");
                                assertThatThrownBy(() -> context.step("one", String.class, () -> "one"))
                                        .isInstanceOf(StoreUnavailableException.class)
                                        .hasMessageStartingWith("IDEM-442: The step orders.place/one ");
                                return context.step("two", String.class, () -> "two");
                            }))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageStartingWith("IDEM-410: ");
            assertThat(application.database().effects()).isEmpty();
            assertThat(application.database().records()).isZero();
        }
    }
}
