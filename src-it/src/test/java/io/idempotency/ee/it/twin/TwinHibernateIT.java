package io.idempotency.ee.it.twin;

import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.twin.app.App;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The twins with Hibernate. */
@RunAsClient
class TwinHibernateIT extends TwinContract {

    private static final String PLAIN = "plain-hibernate";
    private static final String KEPT = "kept-hibernate";

    TwinHibernateIT() {
        super(PLAIN, KEPT);
    }

    @Deployment(name = PLAIN, order = 1, testable = false)
    static WebArchive plainWar() {
        return TwinWars.plain(
                PLAIN, App.class.getPackage(), Units.unmapped("orders").withHibernate());
    }

    @Deployment(name = KEPT, order = 2, testable = false)
    static WebArchive keptWar() {
        return TwinWars.kept(KEPT, App.class.getPackage(), Units.unit("orders").withHibernate());
    }
}
