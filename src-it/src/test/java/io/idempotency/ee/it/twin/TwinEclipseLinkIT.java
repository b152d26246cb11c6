package io.idempotency.ee.it.twin;

import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.twin.app.App;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;

/** The twins with EclipseLink. */
@RunAsClient
@Tag(Gate.LONG)
class TwinEclipseLinkIT extends TwinContract {

    private static final String PLAIN = "plain-eclipselink";
    private static final String KEPT = "kept-eclipselink";

    TwinEclipseLinkIT() {
        super(PLAIN, KEPT);
    }

    @Deployment(name = PLAIN, order = 1, testable = false)
    static WebArchive plainWar() {
        return TwinWars.plain(
                PLAIN, App.class.getPackage(), Units.unmapped("orders").withEclipseLink());
    }

    @Deployment(name = KEPT, order = 2, testable = false)
    static WebArchive keptWar() {
        return TwinWars.kept(KEPT, App.class.getPackage(), Units.unit("orders").withEclipseLink());
    }
}
