package io.idempotency.ee.it.twin;

import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.container.common.TestApplication;
import io.idempotency.ee.it.container.common.Trace;
import io.idempotency.ee.it.server.TestServer;
import io.idempotency.ee.it.twin.app.common.Witness;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The two applications. */
final class TwinWars {

    private static final String LIBRARY = "/WEB-INF/lib/idempotency-ee-.*\\.jar";

    private TwinWars() {}

    /** The classes of a package and of those below it, with the library, which makes the annotations count. */
    static WebArchive kept(String name, Package classes, Units units) {
        WebArchive war = units.into(Wars.bare(name)
                .addPackages(true, classes, Witness.class.getPackage())
                .addClasses(Effect.class, TestApplication.class, Trace.class));
        TestServer.current().leaveOut(war);
        return war;
    }

    /** The same classes without it. */
    static WebArchive plain(String name, Package classes, Units units) {
        WebArchive war = kept(name, classes, units);
        war.getContent(Filters.include(LIBRARY)).keySet().forEach(war::delete);
        return war;
    }
}
