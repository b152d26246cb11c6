package io.idempotency.ee.it.container.redeploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.container.redeploy.keeper.Keeper;
import io.idempotency.ee.it.gate.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application that is taken away leaves nothing behind. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag(Gate.LONG)
class RedeployIT {

    private static final String WITH = "redeployed";
    private static final String WITHOUT = "redeployed-without";
    private static final int TIMES = 10;

    /** Open Liberty keeps two also of an application without the library; what we left would be left each time. */
    private static final int FEW = 3;

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Story keeper = Story.of("keeper");

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = "keeper", managed = false, testable = false)
    static WebArchive keeper() {
        return ShrinkWrap.create(WebArchive.class, "keeper.war").addClass(Keeper.class);
    }

    @Deployment(name = WITH, managed = false, testable = false)
    static WebArchive with() {
        return Wars.app(WITH, RedeployIT.class);
    }

    /** The JVM ignores an annotation whose class is absent. */
    @Deployment(name = WITHOUT, managed = false, testable = false)
    static WebArchive without() {
        WebArchive war = Wars.app(WITHOUT, RedeployIT.class, Units.unmapped("orders"));
        war.getContent(path -> path.get().contains("/idempotency-ee")).keySet().stream()
                .map(ArchivePath::get)
                .toList()
                .forEach(war::delete);
        return war;
    }

    @Test
    @DisplayName("Of an application that was deployed ten times as few class loaders are left as without the library")
    void leavesNothing() {
        deployer.deploy("keeper");
        try {
            for (int time = 1; time <= TIMES; time++) {
                come(WITHOUT, false);
                come(WITH, true);
            }

            int without = living(WITHOUT);
            int with = living(WITH);
            String left = "left without the library: " + without + ", with it: " + with;
            System.out.println("redeploy: class loaders " + left);
            assertThat(without).as(left).isLessThanOrEqualTo(FEW);
            assertThat(with).as(left).isLessThanOrEqualTo(FEW);
        } finally {
            deployer.undeploy("keeper");
        }
    }

    /** Deployed, used and undeployed. */
    private void come(String name, boolean replays) {
        deployer.deploy(name);
        try {
            Story story = Story.of(name);
            story.post("redeployed");
            Reply second = story.post("redeployed");
            assertThat(second.status()).as(second.toString()).isEqualTo(200);
            assertThat(second.replayed()).as(second.toString()).isEqualTo(replays);
        } finally {
            deployer.undeploy(name);
        }
    }

    /** The fewest class loaders that are seen until there are few, or for the longest. */
    private int living(String name) {
        Instant deadline = Instant.now().plus(LONGEST);
        int living = look(name);
        while (living > FEW && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            living = look(name);
        }
        return living;
    }

    private int look(String name) {
        String[] seen = keeper.get("loaders?application=" + name).text().split(" ");
        assertThat(seen[0]).isEqualTo(String.valueOf(TIMES));
        return Integer.parseInt(seen[1]);
    }
}
