package io.idempotency.ee.it.server;

import io.idempotency.ee.fixture.server.PostgresServer;
import java.util.HashMap;
import java.util.Map;

/**
 * A server to be made.
 *
 * @param name of its directory, and of its connections in the database
 * @param httpPort the HTTPS port is 400 above it
 * @param environment variables that configure it
 * @param application what runs on it
 */
public record ServerPlan(String name, int httpPort, Map<String, String> environment, Application application) {

    /** Name and password: not every server has data sources without a password. */
    public static final String H2_USER = "sa";

    private static final int HTTPS_OFFSET = 400;

    /** A server with faults allowed, on the default database: H2 in a file in its directory. */
    public static ServerPlan of(String name, int httpPort) {
        return new ServerPlan(name, httpPort, Map.of("ORDERS_DEMO_FAULTS", "true"), Application.sample())
                .with("HTTP_PORT", Integer.toString(httpPort))
                .with("HTTPS_PORT", Integer.toString(httpPort + HTTPS_OFFSET))
                .with("DB_USER", H2_USER)
                .with("DB_PASSWORD", H2_USER)
                // A test that runs at night counts records too.
                .with("ORDERS_NIGHTLY_REPORTS", "false");
    }

    int httpsPort() {
        return httpPort + HTTPS_OFFSET;
    }

    /** The same on PostgreSQL. */
    public ServerPlan database(String url) {
        return database(url, PostgresServer.USER, PostgresServer.USER);
    }

    /** The same on any database. */
    public ServerPlan database(String url, String user, String password) {
        return with("DB_URL", url).with("DB_USER", user).with("DB_PASSWORD", password);
    }

    /** The same with one more variable. */
    public ServerPlan with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new ServerPlan(name, httpPort, Map.copyOf(more), application);
    }

    /** The same with another persistence provider. */
    public ServerPlan provider(Provider other) {
        return application(application.provider(other));
    }

    /**
     * The same with another sample beside the orders: the confirmations on each server, others on Open Liberty only.
     *
     * @param sample as its file of Open Liberty's configuration is named
     */
    public ServerPlan beside(String sample) {
        return application(application.beside(sample));
    }

    /** The same with another application. */
    public ServerPlan application(Application other) {
        return new ServerPlan(name, httpPort, environment, other);
    }
}
