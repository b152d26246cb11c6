package io.idempotency.ee.it.container;

import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.server.ContainerDatabase;
import io.idempotency.ee.it.server.TestServer;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The applications that the tests deploy: library, Hibernate, one or several persistence units. */
public final class Wars {

    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    /** Scanning Hibernate for operations to document would take half of a deployment's time. */
    private static final String SETTINGS = "idempotency.schema=create\nmp.openapi.scan.disable=true\n";

    private Wars() {}

    /**
     * An application with everything that its tests ask it.
     *
     * @param name also its context root
     * @param topic a class of the package whose classes make the application; its tests stay outside
     * @param settings lines of microprofile-config.properties
     */
    public static WebArchive app(String name, Class<?> topic, String... settings) {
        return app(name, topic, Units.unit("orders"), settings);
    }

    /** The same with a unit of its own, named {@code orders}. */
    public static WebArchive app(String name, Class<?> topic, Units units, String... settings) {
        return units.into(bare(name, settings)
                .addPackages(
                        false, Filters.exclude(".*IT(\\$.*)?\\.class"), topic.getPackage(), Effect.class.getPackage()));
    }

    /** The library, and what else the sample has in its WAR and the server does not bring. */
    public static File[] libraries() {
        File[] all = Path.of(System.getProperty("sample.exploded"), "WEB-INF", "lib")
                .toFile()
                .listFiles((folder, jar) -> !TestServer.current().brings(jar));
        return Objects.requireNonNull(all, "the sample is not built");
    }

    /** An application without classes and without a persistence unit. */
    public static WebArchive bare(String name, String... settings) {
        String config = Arrays.stream(settings).collect(Collectors.joining("\n", SETTINGS, "\n"));
        WebArchive war = ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsLibraries(libraries())
                .addAsWebInfResource(new StringAsset(BEANS), "beans.xml")
                .addAsResource(ContainerDatabase.current().effects(), "META-INF/effects.sql")
                .addAsResource("effect-by-sequence.xml", "META-INF/effect-by-sequence.xml")
                .addAsResource(new StringAsset(config), "META-INF/microprofile-config.properties");
        TestServer.current().complete(war);
        return war;
    }
}
