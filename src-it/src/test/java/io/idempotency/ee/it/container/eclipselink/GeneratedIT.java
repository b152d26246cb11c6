package io.idempotency.ee.it.container.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.ServerLog;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.gate.Gate;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On tables that the server's EclipseLink has made out of the mapping. Where that does not know the database, as on Open
 * Liberty, the id is a NUMERIC, which nothing can be written into. EclipseLink 4.0.3 makes it a VARCHAR on PostgreSQL, and
 * compares that with a UUID.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag(Gate.LONG)
class GeneratedIT {

    private static final String NAME = "generated";

    private final Story story = Story.of(NAME);

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = NAME, managed = false, testable = false)
    static WebArchive application() {
        return Wars.app(
                NAME,
                GeneratedIT.class,
                Units.unit("orders").withEclipseLink().generated().on("jdbc/GeneratedDS"));
    }

    @AfterEach
    void undeploy() {
        deployer.undeploy(NAME);
    }

    @Test
    @DisplayName("B64 records can be kept in the table that the provider creates, or the start says that they cannot")
    void keptOrRefused() {
        ServerLog log = new ServerLog();
        Throwable refusal = catchThrowable(() -> deployer.deploy(NAME));
        if (refusal != null) {
            assertThat(log.upTo("IDEM-126")).contains("IDEM-126: The records cannot be kept in the table ");
            return;
        }
        Reply first = story.post("eclipselink/return/201");
        if (first.status() >= 500) {
            // A table that cannot be read may be another one soon, so the start goes on.
            assertThat(log.upTo("IDEM-304")).contains("IDEM-304: The table ");
            assertThat(story.seen().effects()).isZero();
            return;
        }
        Reply second = story.post("eclipselink/return/201");

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(second.text()).as(second.toString()).isEqualTo(first.text());
        assertThat(second.replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }
}
