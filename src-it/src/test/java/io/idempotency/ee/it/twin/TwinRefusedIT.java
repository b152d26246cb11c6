package io.idempotency.ee.it.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Deployments;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.twin.refused.LaterResource;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What works without the library and cannot with it is refused at deployment. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TwinRefusedIT {

    private static final String PLAIN = "plain-refused";
    private static final String KEPT = "kept-refused";

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = PLAIN, testable = false)
    static WebArchive plainWar() {
        return TwinWars.plain(PLAIN, LaterResource.class.getPackage(), Units.unmapped("orders"));
    }

    @Deployment(name = KEPT, managed = false, testable = false)
    static WebArchive keptWar() {
        return TwinWars.kept(KEPT, LaterResource.class.getPackage(), Units.unit("orders"));
    }

    @ParameterizedTest(name = "B23 plain answers: {0}")
    @ValueSource(strings = {"streamed", "staged", "suspended", "events"})
    void plainAnswers(String path) {
        Twin plain = new Twin(PLAIN);

        Answer answer = plain.send(Shape.post(path, "/later/" + path).sent());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(plain.witnessed()).isEqualTo(new Twin.Witnessed(1, 1, List.of("")));
    }

    @Test
    @DisplayName("B23 B55 IDEM-106 the same class with the library is refused, and each method is named")
    void refused() {
        assertThat(Deployments.refused(deployer, KEPT, "IDEM-106"))
                .containsPattern("IDEM-106: .*LaterResource\\.streamed .*StreamingOutput")
                .containsPattern("IDEM-106: .*LaterResource\\.staged .*CompletionStage")
                .containsPattern("IDEM-106: .*LaterResource\\.suspended .*AsyncResponse")
                .containsPattern("IDEM-106: .*LaterResource\\.events .*SseEventSink");
    }
}
