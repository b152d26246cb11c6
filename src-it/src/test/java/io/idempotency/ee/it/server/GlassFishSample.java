package io.idempotency.ee.it.server;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** On GlassFish or Payara, a copy of a domain that was configured. */
final class GlassFishSample implements SampleDirectory {

    private static final int ADMINISTRATION_OFFSET = 800;

    private static final int BROKER_OFFSET = 600;

    private static final Map<String, String> DATA_SOURCES = Map.of(
            "h2", "org.h2.jdbcx.JdbcDataSource",
            "postgresql", "org.postgresql.ds.PGSimpleDataSource",
            "mariadb", "org.mariadb.jdbc.MariaDbDataSource");

    private final ServerPlan plan;
    private final Asadmin asadmin;
    private final Path path;

    /** @param configured the directory of a domain */
    GlassFishSample(ServerPlan plan, Asadmin asadmin, Path configured) throws IOException {
        this.plan = plan;
        this.asadmin = asadmin;
        this.path = configured.resolveSibling(plan.name());
        Folder.delete(path);
        Folder.copy(configured, path);
        configure();
        Files.copy(plan.application().war(), war());
        // The server's own, in the place of the WAR's.
        Provider.ECLIPSELINK.install(war(), "");
        if (plan.application().confirmed()) {
            BesideWar.copyConfirmations(war().getParent(), "glassfish", "ejb-jar.xml");
        }
    }

    /** The class of a database's data source. */
    static String dataSource(String database) {
        return DATA_SOURCES.get(database);
    }

    /** As asadmin would start it, but without asadmin in between: who kills that one does not kill the server. */
    @Override
    public ProcessBuilder command() {
        List<String> command = new ArrayList<>(asadmin.startCommand(path));
        command.addAll(1, List.of("-XX:TieredStopAtLevel=1"));
        // It reads passwords first, to the end.
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(path.toFile()).redirectInput(new File("/dev/null"));
        builder.environment().putAll(asadmin.environment());
        return builder;
    }

    /** GlassFish has no MicroProfile Health; an answer comes out of the database. */
    @Override
    public List<URI> readiness() {
        URI orders = URI.create("http://localhost:" + plan.httpPort() + "/sample-orders/api/orders");
        return plan.application().confirmed() ? List.of(orders, BesideWar.confirmations(plan)) : List.of(orders);
    }

    @Override
    public boolean opensLate() {
        return false;
    }

    @Override
    public Path war() {
        return path.resolve("autodeploy/sample-orders.war");
    }

    @Override
    public Path console() {
        return path.resolve("console.log");
    }

    @Override
    public String logs() {
        return Folder.text(path.resolve("logs"), console());
    }

    @Override
    public Path h2File() {
        return path.resolve("orders.mv.db");
    }

    @Override
    public boolean failed(String output) {
        return output.contains("Exception while deploying the app")
                || output.contains("Exception while loading the app");
    }

    @Override
    public String outOfConnections() {
        return "Error allocating connection";
    }

    private void configure() throws IOException {
        Map<String, String> variables = plan.environment();
        GlassFishDomain domain = new GlassFishDomain(path)
                .ports(plan.httpPort(), plan.httpsPort(), plan.httpPort() + ADMINISTRATION_OFFSET)
                .broker(plan.httpPort() + BROKER_OFFSET)
                .property("db-user", variables.get("DB_USER"))
                .property("db-password", variables.get("DB_PASSWORD"))
                .poolSize(variables.getOrDefault("DB_POOL_SIZE", "20"))
                .transactionTimeout(variables.getOrDefault("TRANSACTION_TIMEOUT", "300"));
        String url = variables.get("DB_URL");
        if (url != null) {
            domain.property("db-url", url).property("db-class", dataSource(url.split(":", -1)[1]));
        }
        domain.write();
    }
}
