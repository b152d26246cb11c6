package io.idempotency.ee.it.reliability.fault;

import io.idempotency.ee.fixture.server.PostgresServer;
import io.idempotency.ee.it.reliability.audit.Tables;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.util.Map;
import java.util.Random;

/** A PostgreSQL that keeps what it has committed when it is killed. */
public final class DurablePostgres implements Databases {

    private static final int PORT = Ports.of(99);
    // A stopped server loses its transactions while it is stopped.
    private static final Map<String, String> SETTINGS =
            Map.of("fsync", "on", "synchronous_commit", "on", "idle_in_transaction_session_timeout", "3s");

    private final PostgresServer server;
    private final PostgresAdministrator administrator;

    /** Starts it, with an empty database. */
    public DurablePostgres(String name) {
        server = PostgresServer.start(PORT, Logs.of(name + ".log"), SETTINGS);
        server.create(NAME);
        administrator = new PostgresAdministrator(server);
    }

    @Override
    public void createRecordTable() {
        administrator.createRecordTable();
    }

    @Override
    public ServerPlan connect(ServerPlan plan) {
        return plan.database(url(plan.name()));
    }

    /** Kills all of its processes, and starts it on the data that it left. */
    @Override
    public void killAndRecover(Random random) {
        server.kill();
        server.start();
    }

    @Override
    public void endConnections(String application, Random random) {
        administrator.endConnections(application, random);
    }

    @Override
    public Tables tables() {
        return administrator.tables();
    }

    @Override
    public boolean tested() {
        return true;
    }

    @Override
    public String figures() {
        return "";
    }

    public String url(String application) {
        return server.url(NAME, application);
    }

    @Override
    public void close() {
        server.close();
    }
}
