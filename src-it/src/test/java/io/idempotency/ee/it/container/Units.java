package io.idempotency.ee.it.container;

import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.server.TestServer;
import io.idempotency.ee.it.server.UnitForm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A persistence.xml. */
public final class Units {

    private static final String MAPPING = "<mapping-file>META-INF/idempotency-ee/orm.xml</mapping-file>";

    private static final String BY_SEQUENCE = "<mapping-file>META-INF/effect-by-sequence.xml</mapping-file>";

    private static final Map<String, String> SCRIPT = Map.of(
            "jakarta.persistence.schema-generation.database.action", "create",
            "jakarta.persistence.schema-generation.create-source", "script",
            "jakarta.persistence.schema-generation.create-script-source", "META-INF/effects.sql");

    private final UnitForm form = TestServer.current().unitForm();
    private final Map<String, String> mappings = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>(SCRIPT);
    private String provider = form.provider();
    private String dataSource = "jdbc/OrdersDS";

    private Units() {
        properties.putAll(ofProvider());
    }

    /** A unit that knows the record. */
    public static Units unit(String name) {
        return new Units().andMapped(name);
    }

    /** A unit that does not. */
    public static Units unmapped(String name) {
        Units units = new Units();
        units.mappings.put(name, "");
        return units;
    }

    public Units andMapped(String name) {
        mappings.put(name, MAPPING);
        return this;
    }

    /** With another data source. */
    public Units on(String other) {
        dataSource = other;
        return this;
    }

    /** With Hibernate's own way to make or check its tables. */
    public Units generating(String action) {
        properties.keySet().removeAll(SCRIPT.keySet());
        return withHibernate().with("hibernate.hbm2ddl.auto", action);
    }

    /** With tables that the provider makes out of the mapping. */
    public Units generated() {
        properties.keySet().removeAll(SCRIPT.keySet());
        return with("jakarta.persistence.schema-generation.database.action", "create");
    }

    /** With one more property. */
    public Units with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    public Units withHibernate() {
        return by(UnitForm.HIBERNATE);
    }

    public Units withEclipseLink() {
        return by(UnitForm.ECLIPSE_LINK);
    }

    private Units by(String other) {
        properties.keySet().removeAll(ofProvider().keySet());
        provider = other;
        properties.putAll(ofProvider());
        return this;
    }

    private Map<String, String> ofProvider() {
        return isEclipseLink() ? form.eclipseLink() : form.hibernate();
    }

    private boolean isEclipseLink() {
        return provider.equals(UnitForm.ECLIPSE_LINK);
    }

    /** Puts the unit into an application, and its provider if the server lacks that. */
    public WebArchive into(WebArchive archive) {
        return archive.addAsResource(asset(), "META-INF/persistence.xml")
                .addAsLibraries(TestServer.current().provider(provider));
    }

    public StringAsset asset() {
        StringBuilder units = new StringBuilder();
        for (Map.Entry<String, String> mapping : mappings.entrySet()) {
            Map<String, String> own = new LinkedHashMap<>(properties);
            if (mappings.size() > 1 && units.isEmpty()) {
                own.putAll(form.ofSeveral());
            }
            units.append(unit(mapping.getKey(), mapping.getValue(), own));
        }
        return new StringAsset(
                "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"%s\">%s</persistence>"
                        .formatted(form.version(), units));
    }

    private String unit(String name, String mapping, Map<String, String> own) {
        return """
                <persistence-unit name="%s" transaction-type="JTA">
                  <provider>%s</provider>
                  <jta-data-source>%s</jta-data-source>
                  %s%s
                  <class>%s</class>
                  <exclude-unlisted-classes>true</exclude-unlisted-classes>
                  <properties>%s</properties>
                </persistence-unit>
                """
                .formatted(
                        name,
                        provider,
                        dataSource,
                        mapping,
                        isEclipseLink() ? BY_SEQUENCE : "",
                        Effect.class.getName(),
                        lines(own));
    }

    private static String lines(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(entry -> "<property name=\"%s\" value=\"%s\"/>".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }
}
