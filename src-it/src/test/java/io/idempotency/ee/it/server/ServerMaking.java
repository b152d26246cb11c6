package io.idempotency.ee.it.server;

import java.io.IOException;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes the server that Arquillian starts. */
public final class ServerMaking implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ServerMaking.class);
        TestServer.current().container().ifPresent(container -> builder.service(DeployableContainer.class, container));
    }

    /** Before the adapter looks at its directories. A directory made anew has no caches of an earlier start. */
    void make(@Observes ManagerStarted event) throws IOException {
        if (!Boolean.getBoolean("arquillian.server.running")) {
            TestServer.current().make();
        }
    }
}
