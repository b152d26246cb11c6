package io.idempotency.ee.it.reliability.fault;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.harness.Await;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.reliability.audit.Tables;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/**
 * A PostgreSQL with a standby, without which it confirms no commit. When the primary dies, the standby takes its place,
 * and the dead one is made anew as the next standby.
 */
public final class ReplicatedPostgres implements Databases {

    private static final int ONE = Ports.ofDatabase(20);
    private static final int TWO = Ports.ofDatabase(21);
    private static final String STANDBY = "standby";
    private static final Duration CATCH_UP_LIMIT = Duration.ofSeconds(60);
    private static final Map<String, String> SETTINGS =
            Map.of("fsync", "on", "synchronous_commit", "on", "idle_in_transaction_session_timeout", "3s");

    private PostgresServer primary;
    private PostgresServer standby;
    private int failovers;

    /** Starts both, with an empty database. */
    public ReplicatedPostgres() {
        primary = PostgresServer.start(ONE, log(ONE), SETTINGS);
        primary.create(NAME);
        // Every standby copies this setting, and so every later primary has it from its first moment on.
        primary.execute(PostgresServer.USER, "alter system set synchronous_standby_names = '" + STANDBY + "'");
        standby = primary.standby(TWO, log(TWO), STANDBY);
        primary.execute(PostgresServer.USER, "select pg_reload_conf()");
        awaitSynchronous();
    }

    @Override
    public void createRecordTable() {
        new PostgresAdministrator(primary).createRecordTable();
    }

    @Override
    public ServerPlan connect(ServerPlan plan) {
        return plan.database("jdbc:postgresql://localhost:" + ONE + ",localhost:" + TWO + "/" + NAME
                + "?targetServerType=primary&hostRecheckSeconds=1&connectTimeout=2&socketTimeout=10&tcpKeepAlive=true"
                + "&ApplicationName=" + plan.name());
    }

    @Override
    public void killAndRecover(Random random) {
        int port = primary.port();
        primary.close();
        standby.promote();
        primary = standby;
        standby = primary.standby(port, log(port), STANDBY);
        awaitSynchronous();
        failovers++;
    }

    @Override
    public void endConnections(String application, Random random) {
        new PostgresAdministrator(primary).endConnections(application, random);
    }

    @Override
    public Tables tables() {
        return new PostgresAdministrator(primary).tables();
    }

    @Override
    public boolean tested() {
        return failovers > 0;
    }

    @Override
    public String figures() {
        return String.format("| %-30s | %s |%n", "failovers", failovers);
    }

    @Override
    public void close() {
        primary.close();
        standby.close();
    }

    private void awaitSynchronous() {
        OrdersDatabase database =
                new OrdersDatabase(primary.url(PostgresServer.USER, "administrator"), PostgresServer.USER);
        Await.until(
                "the standby has all commits",
                CATCH_UP_LIMIT,
                () -> database.number("select count(*) from pg_stat_replication"
                                + " where sync_state = 'sync' and state = 'streaming'")
                        == 1);
    }

    private static Path log(int port) {
        return Logs.of("replicated-postgres-" + port + ".log");
    }
}
