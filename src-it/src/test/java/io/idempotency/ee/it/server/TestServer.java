package io.idempotency.ee.it.server;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A server to which Arquillian deploys. Each has a class here and a folder {@code servers/<name>} of configuration files;
 * the system property {@code it.server}, which a Maven profile sets, says which one it is.
 */
public interface TestServer {

    /** The one that the tests run on. */
    static TestServer current() {
        return Known.CURRENT;
    }

    /** Makes its directory anew, before Arquillian starts it. */
    void make() throws IOException;

    /** Makes a directory anew in which the sample runs, without data; starts nothing. */
    default SampleDirectory sample(ServerPlan plan) {
        throw new UnsupportedOperationException("The tests from outside do not know how to start " + getClass());
    }

    /** What it logs; a refused deployment is recognised by what is in it. */
    LogFiles log();

    /** How its applications write a persistence unit. */
    UnitForm unitForm();

    /** Whether it has what a library of the sample's WAR has, so that its applications leave that out. */
    default boolean brings(String jar) {
        return false;
    }

    /** The jars of a persistence provider that neither the server nor the sample's WAR has. */
    default File[] provider(String className) {
        return new File[0];
    }

    /** Adds what an application needs on this server alone. */
    void complete(WebArchive war);

    /**
     * What the deployment descriptor of a message-driven bean says of its queue, where the server's own files do not.
     *
     * @param queue its name in JNDI
     */
    default String listening(String queue) {
        return "";
    }

    /** Takes out the classes of shapes that this server cannot have in an application, since it is not deployed with them. */
    default void leaveOut(WebArchive war) {
        // Most deploy all of them.
    }

    /** Adds what an application with several persistence units needs on this server alone. */
    default void completeSeveral(WebArchive war) {
        // Most need nothing, or a property of a unit.
    }

    /**
     * Whether a header is the server's own, and no part of the application's answer.
     *
     * @param name in lower case
     */
    boolean isOwnHeader(String name);

    /** Headers, in lower case, which it sends with a cookie; they come and go with that. */
    Set<String> sentWithCookies();

    /** Seconds after which it may end a transaction, with all that it does in transactions of its own. */
    default String shortestTransaction() {
        return "3";
    }

    /** Names of twin shapes for which it departs from a specification that the library follows, with the reason. */
    default Map<String, String> departures() {
        return Map.of();
    }

    /** What deploys to it, where the class path has no adapter. */
    default Optional<Class<? extends DeployableContainer<?>>> container() {
        return Optional.empty();
    }

    /** Where the applications are. */
    default String host() {
        return "localhost";
    }

    default int port() {
        return Ports.of(81);
    }

    /** All servers. */
    final class Known {

        private static final Map<String, Supplier<TestServer>> SERVERS = Map.of(
                "liberty", OpenLiberty::new,
                "wildfly", WildFly::new,
                "glassfish", GlassFish::new,
                "payara-micro", PayaraMicro::new,
                "tomee", TomEe::new);

        private static final TestServer CURRENT =
                SERVERS.get(System.getProperty("it.server", "liberty")).get();

        private Known() {}
    }
}
