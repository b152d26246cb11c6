package io.idempotency.ee.it.container;

import io.idempotency.ee.it.container.common.Effect;
import java.util.ArrayList;
import java.util.List;
import org.jboss.shrinkwrap.api.asset.StringAsset;

/** A persistence.xml. */
public final class Units {

    private static final String MAPPING = "<mapping-file>META-INF/idempotency-ee/orm.xml</mapping-file>";

    private final List<String> units = new ArrayList<>();

    private Units() {}

    /** A unit that knows the record. */
    public static Units unit(String name) {
        return new Units().and(name, MAPPING);
    }

    /** A unit that does not. */
    public static Units unmapped(String name) {
        return new Units().and(name, "");
    }

    public Units andMapped(String name) {
        return and(name, MAPPING);
    }

    /** With another data source. */
    public Units on(String dataSource) {
        units.replaceAll(unit -> unit.replace("jdbc/OrdersDS", dataSource));
        return this;
    }

    /** With Hibernate's own way to make or check its tables. */
    public Units generating(String action) {
        units.replaceAll(unit -> unit.replaceAll("<property name=\"jakarta.persistence[^>]*>", ""));
        return with("hibernate.hbm2ddl.auto", action);
    }

    /** With one more property. */
    public Units with(String property, String value) {
        units.replaceAll(unit -> unit.replace(
                "<properties>", "<properties><property name=\"" + property + "\" value=\"" + value + "\"/>"));
        return this;
    }

    /** With the server's own JPA implementation. */
    public Units withEclipseLink() {
        units.replaceAll(unit -> unit.replace(
                        "org.hibernate.jpa.HibernatePersistenceProvider",
                        "org.eclipse.persistence.jpa.PersistenceProvider")
                .replace("<class>", "<mapping-file>META-INF/effect-by-sequence.xml</mapping-file><class>"));
        return this;
    }

    public StringAsset asset() {
        return new StringAsset("<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.2\">"
                + String.join("", units) + "</persistence>");
    }

    private Units and(String name, String mapping) {
        units.add(
                """
                <persistence-unit name="%s" transaction-type="JTA">
                  <provider>org.hibernate.jpa.HibernatePersistenceProvider</provider>
                  <jta-data-source>jdbc/OrdersDS</jta-data-source>
                  %s
                  <class>%s</class>
                  <exclude-unlisted-classes>true</exclude-unlisted-classes>
                  <properties>
                    <property name="jakarta.persistence.schema-generation.database.action" value="create"/>
                    <property name="jakarta.persistence.schema-generation.create-source" value="script"/>
                    <property name="jakarta.persistence.schema-generation.create-script-source"
                              value="META-INF/effects.sql"/>
                    <property name="hibernate.enhancer.enableDirtyTracking" value="false"/>
                    <property name="hibernate.enhancer.enableLazyInitialization" value="false"/>
                  </properties>
                </persistence-unit>
                """
                        .formatted(name, mapping, Effect.class.getName()));
        return this;
    }
}
