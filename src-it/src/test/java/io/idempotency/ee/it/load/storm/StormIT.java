package io.idempotency.ee.it.load.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.load.LoadedServer;
import io.idempotency.ee.it.load.storm.PatientClient.Delivered;
import io.idempotency.ee.it.load.storm.Storm.Strike;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Storms of duplicates on a server with a pool of ten connections. */
@Tag(Gate.LONG)
class StormIT {

    private static final int REQUESTS = 500;
    private static final Duration WAIT_LIMIT = Duration.ofSeconds(4);
    private static LoadedServer loaded;
    private static Storm storm;

    @BeforeAll
    static void start() {
        loaded = new LoadedServer("storm", Map.of("WAIT_LIMIT", WAIT_LIMIT.toString()));
        storm = new Storm(loaded.server());
    }

    @AfterAll
    static void stop() {
        loaded.close();
    }

    @Test
    @DisplayName(
            "F15 I2 500 requests at once with one key: one order, one answer, and nothing but 409 on the way to it")
    void oneKey() {
        assertWeathered(storm.strike(REQUESTS, 1, Duration.ofSeconds(3)));
    }

    @Test
    @DisplayName("F15 I2 500 requests at once with 50 keys: an order and an answer for each, and nothing but 409")
    void fiftyKeys() {
        assertWeathered(storm.strike(REQUESTS, 50, Duration.ofMillis(200)));
    }

    @Test
    @DisplayName("B13 a first slower than the wait limit: its duplicates get 409 with Retry-After, then the replay")
    void slowFirst() {
        Strike strike = storm.strike(40, 1, WAIT_LIMIT.plusSeconds(3));

        assertWeathered(strike);
        assertThat(strike.delivered())
                .extracting(Delivered::longestConflict)
                .anyMatch(longest -> longest.compareTo(WAIT_LIMIT.minusMillis(100)) > 0);
    }

    private static void assertWeathered(Strike strike) {
        for (String customer : strike.customers()) {
            List<Delivered> answers = strike.delivered(customer);
            assertThat(answers)
                    .allSatisfy(each -> assertThat(each.reply().status()).isEqualTo(201));
            assertThat(answers).filteredOn(each -> !each.reply().replayed()).hasSize(1);
            assertThat(answers)
                    .extracting(each ->
                            each.reply().header("Location") + each.reply().body())
                    .containsOnly(answers.get(0).reply().header("Location")
                            + answers.get(0).reply().body());
            assertThat(loaded.orders().orders(customer)).isEqualTo(1);
        }
        System.out.println("conflicts on the way: "
                + strike.delivered().stream().mapToInt(Delivered::conflicts).sum());
        assertThat(loaded.server().ranOutOfConnections()).isFalse();
    }
}
