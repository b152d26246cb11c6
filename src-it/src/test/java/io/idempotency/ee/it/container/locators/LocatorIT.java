package io.idempotency.ee.it.container.locators;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Deployments;
import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.ServerLog;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
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

/** Annotated methods of sub-resources. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LocatorIT {

    private static final String CONTEXT = "locators";

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = CONTEXT, managed = false, testable = false)
    static WebArchive application() {
        return Wars.app(CONTEXT, LocatorIT.class);
    }

    @Test
    @DisplayName("B1 B58 IDEM-201 IDEM-116 a sub-resource is protected or refused, when it is called or at deployment")
    void protectedOrRefused() {
        ServerLog log = new ServerLog();
        Deployments.tried(deployer, CONTEXT);
        try {
            if (Story.of(CONTEXT).get("locator/executions").status() == 200) {
                handMade();
                ofContainer();
            } else {
                assertThat(log.upTo("IDEM-116")).containsPattern("IDEM-116: .*LocatorResource\\.");
            }
        } finally {
            deployer.undeploy(CONTEXT);
        }
    }

    private static void handMade() {
        for (String path : List.of("locator/new", "locator/new-bean-class", "locator/new-of-any-class")) {
            ServerLog log = new ServerLog();
            Reply reply = Story.of(CONTEXT).post(path);
            assertThat(reply.status()).as(path + reply).isEqualTo(500);
            assertThat(reply.text()).contains("IDEM-201", "urn:idempotency-ee:problem:not-protected");
            assertThat(log.upTo("IDEM-201")).contains("IDEM-201");
        }
        assertThat(Story.of(CONTEXT).get("locator/executions").text()).isEqualTo("0");
    }

    private static void ofContainer() {
        Story story = Story.of(CONTEXT);
        assertThat(story.post("locator/bean").text()).isEqualTo("1");
        assertThat(story.post("locator/bean").replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }
}
