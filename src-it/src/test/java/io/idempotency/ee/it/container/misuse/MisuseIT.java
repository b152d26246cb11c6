package io.idempotency.ee.it.container.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Deployments;
import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.ServerLog;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.container.common.TestApplication;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Applications that are not started. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MisuseIT {

    private static final String NO_BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"none\"/>";

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = "misuse", managed = false, testable = false)
    static WebArchive misuse() {
        return mapped("misuse", "idempotency.wait-limit=never", "idempotency.retension=PT1H")
                .addClasses(WrongUses.class, OwnTransactions.class, Losing.class, Keyed.class)
                .addClasses(WrongUses.class.getDeclaredClasses());
    }

    @Deployment(name = "no-bean", managed = false, testable = false)
    static WebArchive noBean() {
        return mapped("no-bean")
                .addClasses(NoBean.class, StereotypedNoBean.class, NoBeanService.class, Keyed.class)
                .addAsWebInfResource(new StringAsset(NO_BEANS), "beans.xml");
    }

    @Test
    @DisplayName("B55 B56 B59 F14 every wrong use and setting is told at deployment, by id, class and method")
    void wrongUses() {
        String logged = Deployments.refused(deployer, "misuse", "IDEM-111");

        assertThat(logged)
                .containsPattern("IDEM-103: .*NoResource\\.service")
                .containsPattern("IDEM-104: .*Leaving\\.leaving .*REQUIRES_NEW")
                .containsPattern("IDEM-105: .*OwnTransactions\\.beanManaged")
                .containsPattern("IDEM-106: .*Streaming\\.streamed .*StreamingOutput")
                .containsPattern("IDEM-106: .*Streaming\\.staged .*CompletionStage")
                .containsPattern("IDEM-106: .*Streaming\\.suspended .*AsyncResponse")
                .containsPattern("IDEM-107: .*Twice\\.(first|second).*\"twice\"")
                .containsPattern("IDEM-114: .*WrongUses.Useless ")
                .containsPattern("IDEM-114: .*WrongUses.UselessStereotype ")
                .containsPattern("IDEM-463: .*Losing\\.lose keeps java\\.lang\\.IllegalStateException")
                .containsPattern("IDEM-110: .*retention.*Twice\\.second.*\"one day\"")
                .contains("IDEM-110: Setting idempotency.wait-limit has the value \"never\"")
                .contains("IDEM-111: There is no setting idempotency.retension");
    }

    @Test
    @Tag("not-on-glassfish")
    @DisplayName("B58 B55 IDEM-101 an application with an annotated resource class that is no bean takes no requests")
    void noBeanAtAll() {
        ServerLog log = new ServerLog();
        Deployments.tried(deployer, "no-bean");
        try {
            Reply reply = Story.of("no-bean").post("no-bean");

            assertThat(reply.status()).as(reply.toString()).isGreaterThanOrEqualTo(400);
            assertThat(log.upTo("IDEM-101"))
                    .contains(
                            "IDEM-101",
                            NoBean.class.getName() + ".unprotected",
                            StereotypedNoBean.class.getName() + ".carried",
                            NoBeanService.class.getName() + " is annotated");
        } finally {
            deployer.undeploy("no-bean");
        }
    }

    private static WebArchive mapped(String name, String... settings) {
        return Wars.bare(name, settings)
                .addClasses(Effect.class, TestApplication.class)
                .addAsResource(Units.unit("orders").asset(), "META-INF/persistence.xml");
    }
}
