package io.idempotency.ee.it.container.ear;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Deployments;
import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.harness.Await;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an enterprise archive can be packed. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EarIT {

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = "in-war", managed = false, testable = false)
    static EnterpriseArchive inWar() {
        return Ears.inWar("in-war");
    }

    @Deployment(name = "in-two-wars", managed = false, testable = false)
    static EnterpriseArchive inTwoWars() {
        return Ears.inTwoWars("in-two-wars");
    }

    @Deployment(name = "as-module", managed = false, testable = false)
    static EnterpriseArchive asModule() {
        return Ears.asModule("as-module");
    }

    @Deployment(name = "in-lib", managed = false, testable = false)
    static EnterpriseArchive inLib() {
        return Ears.inLib("in-lib");
    }

    @Deployment(name = "unit-in-war", managed = false, testable = false)
    static EnterpriseArchive unitInWar() {
        return Ears.unitInWar("unit-in-war");
    }

    @Test
    @DisplayName("B65 B11 an EAR works with the library and the unit in its web module")
    void inWebModule() {
        deployed("in-war", () -> replays("in-war"));
    }

    @Test
    @Tag("not-on-glassfish")
    @DisplayName("B65 B11 an EAR works with the library and the unit in each of two web modules")
    void inWebModules() {
        deployed("in-two-wars", () -> {
            replays("in-two-wars");
            replays("in-two-wars-two");
        });
    }

    @Test
    @Tag("not-on-glassfish")
    @DisplayName("B65 B11 B50 an EAR works with the library as EJB module and the unit in lib: start, replay, reaper")
    void asModuleOfItsOwn() {
        deployed("as-module", () -> {
            replays("as-module");
            Story story = Story.of("as-module");
            int records = story.records();
            assertThat(records).isEqualTo(2);
            assertThat(story.post("packed/brief").text()).isEqualTo("run 1");
            Await.until("the record is reaped", Duration.ofSeconds(60), () -> story.records() == records);
        });
    }

    @ParameterizedTest
    @Tag("not-on-glassfish")
    @DisplayName("B65 IDEM-130 the library in lib of an EAR is refused, with what to do")
    @ValueSource(strings = {"in-lib", "unit-in-war"})
    void inLibrary(String name) {
        assertThat(Deployments.refused(deployer, name, "IDEM-130")).contains("IDEM-130: ", "EJB module of the EAR");
    }

    private void deployed(String name, Runnable test) {
        deployer.deploy(name);
        try {
            test.run();
        } finally {
            deployer.undeploy(name);
        }
    }

    private static void replays(String application) {
        for (String path : List.of("packed", "ejb-packed")) {
            Story story = Story.of(application);
            Reply first = story.post(path);
            Reply second = story.post(path);

            assertThat(first.text()).as(first.toString()).isEqualTo("run 1");
            assertThat(second.text()).as(second.toString()).isEqualTo("run 1");
            assertThat(second.replayed()).isTrue();
            assertThat(story.seen()).isEqualTo(Seen.ONCE);
        }
    }
}
