package io.idempotency.ee.it.load.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.load.LoadedServer;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a storm of duplicates costs those who have nothing to do with it. */
@Tag(Gate.LONG)
class OtherTrafficIT {

    @Test
    @DisplayName("F15 other traffic's p99 in a storm of 500 duplicates is within twice that without it")
    void otherTraffic() {
        try (LoadedServer loaded = new LoadedServer(
                        "traffic", Map.of("RETRY_AFTER", System.getProperty("storm.retryAfter", "PT1S")));
                Traffic traffic = new Traffic(loaded.server())) {
            Storm storm = new Storm(loaded.server());
            // What is measured is a server that has run for a while.
            new Rounds(traffic, storm).run(4);
            Rounds rounds = new Rounds(traffic, storm);
            rounds.run(7);
            System.out.println(rounds);
            assertThat(rounds.ratio()).as(rounds.toString()).isLessThanOrEqualTo(2);
        }
    }
}
