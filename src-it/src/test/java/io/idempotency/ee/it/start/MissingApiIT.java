package io.idempotency.ee.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.server.Ports;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application of docs/getting-started.md on a server without one of the features that the page names. */
class MissingApiIT {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    @Test
    @DisplayName("B55 Open Liberty without the feature servlet: IDEM-131 at deployment, which names what is missing")
    void servlet(@TempDir Path folder) throws Exception {
        refused("servlet-6.1", "Jakarta Servlet", folder);
    }

    @ParameterizedTest(name = "without {0}")
    @Tag(Gate.LONG)
    @DisplayName("B55 the same of the other APIs that the library cannot do without")
    @CsvSource({
        "enterpriseBeansLite-4.0, Jakarta Enterprise Beans",
        "restfulWS-4.0, Jakarta REST",
        "persistence-3.2, Jakarta Persistence"
    })
    void refused(String feature, String name, @TempDir Path folder) throws Exception {
        Path server = new EmptyWar(Page.read().without("<feature>" + feature + "</feature>"), folder).intoServer();
        Process process = EmptyWar.start(server, Ports.of(82));
        try {
            Await.until("the application is refused", START_LIMIT, () -> EmptyWar.log(server)
                    .contains("CWWKZ000"));
            assertThat(EmptyWar.log(server))
                    .contains("CWWKZ0002E", "IDEM-131", "needs: " + name + ". ")
                    .doesNotContain("WELD-001408", "IDEM-130");
        } finally {
            EmptyWar.stop(process);
        }
    }
}
