package io.idempotency.ee.it.container.ear;

import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.server.ContainerDatabase;
import java.io.File;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Enterprise archives, packed in each of the ways that people pack them. */
final class Ears {

    private static final String LIBRARY = "idempotency-ee";

    /** Nothing here calls other systems. */
    private static final String CLIENT = "idempotency-ee-client";

    private static final String SETTINGS =
            """
            mp.openapi.scan.disable=true
            idempotency.schema=create
            idempotency.reaper.interval=PT1S
            """;

    private Ears() {}

    /** The library and the unit in the web module. */
    static EnterpriseArchive inWar(String name) {
        return ear(name).addAsModule(Wars.app(name, Ears.class));
    }

    /** Two web modules, each with a library and a unit of its own. */
    static EnterpriseArchive inTwoWars(String name) {
        return inWar(name).addAsModule(Wars.app(name + "-two", Ears.class));
    }

    /** Everything but the resources is shared, in lib. */
    static EnterpriseArchive inLib(String name) {
        return ear(name).addAsModule(web(name)).addAsLibraries(Wars.libraries()).addAsLibraries(unit("jdbc/OrdersDS"));
    }

    /** The library in lib, the unit in the web module. */
    static EnterpriseArchive unitInWar(String name) {
        return ear(name)
                .addAsModule(web(name)
                        .addClass(Effect.class)
                        .addAsResource(Units.unit("orders").asset(), "META-INF/persistence.xml")
                        .addAsResource(ContainerDatabase.current().effects(), "META-INF/effects.sql"))
                .addAsLibraries(Wars.libraries());
    }

    /** The library as an EJB module, the unit and its provider in lib. */
    static EnterpriseArchive asModule(String name) {
        return ear(name)
                .addAsModule(web(name))
                .addAsModule(library()[0])
                .addAsLibraries(others())
                .addAsLibraries(unit("jdbc/EarDS"));
    }

    private static EnterpriseArchive ear(String name) {
        return ShrinkWrap.create(EnterpriseArchive.class, name + ".ear");
    }

    private static WebArchive web(String name) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addPackages(
                        false,
                        Filters.exclude(".*(IT|Ears|Effect)(\\$.*)?\\.class"),
                        Ears.class.getPackage(),
                        Effect.class.getPackage())
                .addAsWebInfResource(beans(), "beans.xml");
    }

    private static JavaArchive unit(String dataSource) {
        return ShrinkWrap.create(JavaArchive.class, "unit.jar")
                .addClass(Effect.class)
                .addAsManifestResource(Units.unit("orders").on(dataSource).asset(), "persistence.xml")
                .addAsManifestResource(new StringAsset(SETTINGS), "microprofile-config.properties")
                .addAsResource(ContainerDatabase.current().effects(), "META-INF/effects.sql");
    }

    private static StringAsset beans() {
        return new StringAsset(
                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>");
    }

    private static File[] library() {
        return libraries(name -> name.startsWith(LIBRARY));
    }

    private static File[] others() {
        return libraries(name -> !name.startsWith(LIBRARY));
    }

    private static File[] libraries(Predicate<String> which) {
        return Stream.of(Wars.libraries())
                .filter(file -> which.test(file.getName()) && !file.getName().startsWith(CLIENT))
                .toArray(File[]::new);
    }
}
