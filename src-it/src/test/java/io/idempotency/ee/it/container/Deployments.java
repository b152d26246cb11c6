package io.idempotency.ee.it.container;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.jboss.arquillian.container.test.api.Deployer;

/** Deployments that are to fail. */
public final class Deployments {

    private Deployments() {}

    /** Deploys what a server refuses at once, or at the first request. */
    public static void tried(Deployer deployer, String name) {
        catchThrowable(() -> deployer.deploy(name));
    }

    /**
     * Deploys in vain.
     *
     * @param last of the texts that are to be in the log
     * @return what the server has logged
     */
    public static String refused(Deployer deployer, String name, String last) {
        ServerLog log = new ServerLog();
        try {
            assertThatThrownBy(() -> deployer.deploy(name)).isNotNull();
            return log.upTo(last);
        } finally {
            deployer.undeploy(name);
        }
    }
}
