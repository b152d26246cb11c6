package io.idempotency.ee.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds docs/servers.md against the files that the servers are configured with. */
class ServersDocumentTest {

    @ParameterizedTest
    @DisplayName("docs/servers.md shows the files that the tests use")
    @ValueSource(
            strings = {
                "wildfly/orders.cli",
                "wildfly/drivers.cli",
                "wildfly/eclipselink.cli",
                "wildfly/web.xml",
                "wildfly/confirmations.cli",
                "wildfly/confirmations-web.xml",
                "wildfly/confirmations-ejb-jar.xml",
                "glassfish/confirmations.asadmin",
                "glassfish/confirmations-ejb-jar.xml",
                "glassfish/orders.asadmin",
                "glassfish/several-units.xml",
                "payara-micro/orders.asadmin",
                "tomee/orders.properties",
                "liberty/xa.xml",
                "wildfly/xa.cli"
            })
    void shown(String file) throws IOException {
        String document = Files.readString(Path.of("..", "docs", "servers.md"));

        assertThat(document).contains("\n" + Folder.read(file) + "```");
    }
}
