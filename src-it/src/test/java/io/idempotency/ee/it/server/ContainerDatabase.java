package io.idempotency.ee.it.server;

import io.idempotency.ee.fixture.server.MariaDbServer;
import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.fixture.server.PostgresServer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Where the data sources of the server that Arquillian starts lead to. The system property {@code container.database} says it:
 * H2 in the server's memory, or {@code postgresql} or {@code mariadb}, which is started for this run and waits for a lock as long
 * as H2 does.
 *
 * @param kind also the name of WildFly's driver
 * @param urls by name of a database
 * @param user of all of them
 */
public record ContainerDatabase(String kind, UnaryOperator<String> urls, String user, String password) {

    private static final String H2 = "h2";

    /** One that every test uses, and one for each data source that some have for themselves. */
    private static final String COMMON = "arq";

    private static final Map<String, String> DATABASES =
            Map.of("OrdersDS", COMMON, "PoolOfOneDS", "one", "EarDS", "ear", "GeneratedDS", "generated");

    private static final String PASSWORD = "orders";

    /** Started when it is first asked for. */
    public static ContainerDatabase current() {
        return Started.CURRENT;
    }

    /** Whether the servers' own configuration files say all of it. */
    boolean isOfFiles() {
        return kind.equals(H2);
    }

    /** The names of the data sources. */
    static List<String> dataSources() {
        return List.copyOf(DATABASES.keySet());
    }

    String url(String dataSource) {
        return urls.apply(DATABASES.get(dataSource));
    }

    /** The script, a resource, that makes the table of the tests' own rows. */
    public String effects() {
        return kind.equals("mariadb") ? "effects-mariadb.sql" : "effects.sql";
    }

    /** Whether a statement that changes the schema ends the transaction. */
    public boolean commitsChangesOfTheSchema() {
        return !kind.equals("postgresql");
    }

    private static ContainerDatabase started(String kind) {
        return switch (kind) {
            case H2 ->
                new ContainerDatabase(
                        kind,
                        name -> "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
                        ServerPlan.H2_USER,
                        ServerPlan.H2_USER);
            case "postgresql" -> postgresql(kind);
            case "mariadb" -> mariaDb(kind);
            default -> throw new IllegalArgumentException("container.database=" + kind);
        };
    }

    private static ContainerDatabase postgresql(String kind) {
        PostgresServer server = PostgresServer.start(
                Ports.free(),
                Logs.of("container-postgres.log"),
                Map.of("fsync", "off", "log_line_prefix", "%m %p ", "lock_timeout", "2s"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        DATABASES.values().forEach(server::create);
        return new ContainerDatabase(kind, name -> server.url(name, name), PostgresServer.USER, PostgresServer.USER);
    }

    private static ContainerDatabase mariaDb(String kind) {
        MariaDbServer server =
                MariaDbServer.start(Ports.free(), Logs.of("container-mariadb.log"), "--innodb-lock-wait-timeout=2");
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        DATABASES.values().forEach(server::create);
        for (String host : List.of("localhost", "127.0.0.1")) {
            server.execute(
                    COMMON, "grant all on *.* to '%s'@'%s' identified by '%1$s'".formatted(PASSWORD, host, PASSWORD));
        }
        return new ContainerDatabase(kind, server::url, PASSWORD, PASSWORD);
    }

    /** The one of this JVM. */
    private static final class Started {
        private static final ContainerDatabase CURRENT = started(System.getProperty("container.database", H2));
    }
}
