package io.idempotency.ee.it.container.units;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Deployments;
import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Units;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.container.common.Effect;
import io.idempotency.ee.it.container.common.TestApplication;
import io.idempotency.ee.it.server.TestServer;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How many persistence units an application has, and which one keeps the records. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UnitsIT {

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = "no-unit", managed = false, testable = false)
    static WebArchive noUnit() {
        return plain("no-unit");
    }

    @Deployment(name = "unmapped-unit", managed = false, testable = false)
    static WebArchive unmappedUnit() {
        return with(Units.unmapped("orders"), plain("unmapped-unit"));
    }

    @Deployment(name = "two-units", managed = false, testable = false)
    static WebArchive twoUnits() {
        return several(plain("two-units"));
    }

    @Deployment(name = "chosen-unit", managed = false, testable = false)
    static WebArchive chosenUnit() {
        return several(plain("chosen-unit")).addClass(RecordsUnit.class);
    }

    @Deployment(name = "schema-unit", managed = false, testable = false)
    static WebArchive schemaUnit() {
        return with(
                Units.unit("orders")
                        .with("hibernate.default_schema", "app")
                        .with("hibernate.globally_quoted_identifiers", "true")
                        .with("hibernate.hbm2ddl.create_namespaces", "true")
                        .generating("update"),
                plain("schema-unit"));
    }

    @Deployment(name = "validated-unit", managed = false, testable = false)
    static WebArchive validatedUnit() {
        return with(
                Units.unit("orders").generating("validate"),
                Wars.bare("validated-unit", "idempotency.schema=none")
                        .addClasses(PlainResource.class, Effect.class, TestApplication.class));
    }

    @Deployment(name = "broken-unit", managed = false, testable = false)
    static WebArchive brokenUnit() {
        return with(
                Units.unit("orders")
                        .with("hibernate.default_schema", "nowhere")
                        // What MariaDB has in the place of schemas.
                        .with("hibernate.default_catalog", "nowhere")
                        .generating("validate"),
                plain("broken-unit"));
    }

    @Deployment(name = "other-table", managed = false, testable = false)
    static WebArchive otherTable() {
        return with(
                Units.unit("orders"),
                Wars.bare("other-table", "idempotency.table=elsewhere")
                        .addClasses(PlainResource.class, Effect.class, TestApplication.class));
    }

    @Test
    @DisplayName("B64 a schema and the quoting of the unit count for every statement")
    void schemaOfUnit() {
        assertKept("schema-unit");
    }

    @Test
    @DisplayName("B64 Hibernate's validation accepts the table that the jar creates")
    void validated() {
        assertKept("chosen-unit");
        assertKept("validated-unit");
    }

    @Test
    @Tag("refused-by-some-servers")
    @DisplayName("B55 IDEM-127 a unit that cannot be used is refused, with what is wrong")
    void broken() {
        assertThat(Deployments.refused(deployer, "broken-unit", "IDEM-127"))
                .contains("IDEM-127", "Unable to build Hibernate SessionFactory");
    }

    @Test
    @DisplayName("B64 IDEM-125 a table in the configuration that the unit does not mean is refused, with both names")
    void otherTableRefused() {
        // Makes the table that is meant; one that is not there yet would refuse nothing.
        assertKept("chosen-unit");
        assertThat(Deployments.refused(deployer, "other-table", "IDEM-125"))
                .contains("idempotency_record", "elsewhere");
    }

    @Test
    @DisplayName("B55 IDEM-120 without a persistence unit the deployment fails and says what to add")
    void withoutUnit() {
        assertThat(Deployments.refused(deployer, "no-unit", "IDEM-120"))
                .contains("IDEM-120", "<mapping-file>META-INF/idempotency-ee/orm.xml</mapping-file>");
    }

    @Test
    @DisplayName("B55 IDEM-122 a unit without the mapping file fails and says what to add")
    void withoutMapping() {
        assertThat(Deployments.refused(deployer, "unmapped-unit", "IDEM-122"))
                .contains("IDEM-122", "<mapping-file>META-INF/idempotency-ee/orm.xml</mapping-file>");
    }

    @Test
    @DisplayName("B55 IDEM-121 several units without a choice fail, and no container message comes first")
    void severalUnits() {
        assertThat(Deployments.refused(deployer, "two-units", "IDEM-121"))
                .contains("IDEM-121", "(first, second)")
                .doesNotContain("CWWJP0012E");
    }

    @Test
    @DisplayName("B11 I1 with several units the one with @IdempotencyUnit keeps the records")
    void chosen() {
        assertKept("chosen-unit");
    }

    private void assertKept(String name) {
        deployer.deploy(name);
        try {
            Story story = Story.of(name);
            Reply first = story.post("plain");
            Reply second = story.post("plain");

            assertThat(first.text()).as(first.toString()).isEqualTo("1");
            assertThat(second.text()).as(second.toString()).isEqualTo("1");
            assertThat(second.replayed()).isTrue();
        } finally {
            deployer.undeploy(name);
        }
    }

    private static WebArchive several(WebArchive archive) {
        TestServer.current().completeSeveral(archive);
        return with(Units.unmapped("first").andMapped("second"), archive);
    }

    private static WebArchive plain(String name) {
        return Wars.bare(name).addClasses(PlainResource.class, Effect.class, TestApplication.class);
    }

    private static WebArchive with(Units units, WebArchive archive) {
        return units.into(archive);
    }
}
