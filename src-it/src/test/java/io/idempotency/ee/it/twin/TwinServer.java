package io.idempotency.ee.it.twin;

import io.idempotency.ee.it.container.Deployments;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.container.common.TestApplication;
import io.idempotency.ee.it.container.common.Trace;
import io.idempotency.ee.it.harness.Ports;
import io.idempotency.ee.it.twin.app.common.Witness;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Everything about the twins that another server would have otherwise: this one is Open Liberty. */
final class TwinServer {

    static final String HOST = "localhost";

    /** With a cookie it also sends these, so they come and go with that. */
    static final Set<String> SENT_WITH_COOKIES = Set.of("expires", "cache-control");

    /** Notes of its own; by chance they go out. */
    private static final String OWN_HEADERS = "\\$ws.*|io\\.openliberty\\..*";

    private static final String LIBRARY = "/WEB-INF/lib/idempotency-ee-.*\\.jar";

    private TwinServer() {}

    static int port() {
        return Ports.of(81);
    }

    /** Where an application is. */
    static String root(String application) {
        return "/" + application;
    }

    /** Whether a header is no part of the answer. @param name in lower case */
    static boolean isOwn(String name) {
        return name.matches(OWN_HEADERS);
    }

    /** The classes of a package and of those below it, with the library, which makes the annotations count. */
    static WebArchive kept(String name, Package classes, Units units) {
        return Wars.bare(name)
                .addPackages(true, classes, Witness.class.getPackage())
                .addClasses(Effect.class, TestApplication.class, Trace.class)
                .addAsResource(units.asset(), "META-INF/persistence.xml");
    }

    /** The same classes without it. */
    static WebArchive plain(String name, Package classes, Units units) {
        WebArchive war = kept(name, classes, units);
        war.getContent(Filters.include(LIBRARY)).keySet().forEach(war::delete);
        return war;
    }

    /** What the server says when it refuses a deployment; the text comes last. */
    static String refusal(Deployer deployer, String name, String text) {
        return Deployments.refused(deployer, name, text);
    }
}
