package io.idempotency.ee.it.reliability.fault;

import io.idempotency.ee.fixture.server.GaleraNode;
import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.reliability.audit.Tables;
import io.idempotency.ee.it.server.Logs;
import io.idempotency.ee.it.server.Ports;
import io.idempotency.ee.it.server.ServerPlan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Three nodes of MariaDB: one for each of two application servers, and one that makes a majority with either. */
public final class GaleraCluster implements Databases {

    private static final int SIZE = 3;
    private static final List<Integer> PORTS = IntStream.range(0, SIZE)
            .map(node -> Ports.ofDatabase(node * GaleraNode.PORTS))
            .boxed()
            .toList();
    private static final String APPLICATION = "orders";
    private static final int UNKNOWN_CONNECTION = 1094;
    private static final List<String> RACES = List.of("wsrep_local_cert_failures", "wsrep_local_bf_aborts");

    private final List<GaleraNode> nodes = new ArrayList<>();
    private final Map<String, GaleraNode> nodeOfServer = new HashMap<>();
    private final Map<String, Long> races = new HashMap<>();

    /** Starts them, with an empty database. */
    public GaleraCluster() {
        nodes.add(GaleraNode.first(PORTS, log(0)));
        for (int node = 1; node < SIZE; node++) {
            nodes.add(nodes.get(0).join(PORTS.get(node), log(node)));
        }
        GaleraNode first = nodes.get(0);
        first.execute("", "create database " + NAME);
        first.execute("", "create user " + APPLICATION + "@localhost identified by '" + APPLICATION + "'");
        first.execute("", "grant all on " + NAME + ".* to " + APPLICATION + "@localhost");
    }

    @Override
    public void createRecordTable() {
        RecordTable.statements("mariadb").forEach(statement -> nodes.get(0).execute(NAME, statement));
    }

    /** Each to a node of its own. */
    @Override
    public ServerPlan connect(ServerPlan plan) {
        GaleraNode node = nodes.get(nodeOfServer.size());
        nodeOfServer.put(plan.name(), node);
        return plan.database(node.url(NAME), APPLICATION, APPLICATION);
    }

    /** The others go on, also a while with the node away. */
    @Override
    public void killAndRecover(Random random) {
        GaleraNode victim = nodes.get(random.nextInt(SIZE));
        countRaces(victim);
        victim.kill();
        victim.rejoin();
    }

    @Override
    public void endConnections(String server, Random random) {
        GaleraNode node = nodeOfServer.get(server);
        administrator(node).texts("select id from information_schema.processlist where user = ?", APPLICATION).stream()
                .filter(connection -> random.nextBoolean())
                .forEach(connection -> end(node, connection));
    }

    /** Of every node, when it has applied what the others have committed. */
    @Override
    public Tables tables() {
        return new Tables(nodes.stream().map(GaleraCluster::administrator).toList(), "convert(body using utf8mb4)");
    }

    /** After {@link #figures()}: duplicates have lost to another node. */
    @Override
    public boolean tested() {
        return races.values().stream().mapToLong(Number::longValue).sum() > 0;
    }

    @Override
    public String figures() {
        nodes.forEach(this::countRaces);
        return String.format("| %-30s | %s |%n", "races lost to another node", races);
    }

    @Override
    public void close() {
        nodes.forEach(GaleraNode::close);
    }

    // A node counts from its start on.
    private void countRaces(GaleraNode node) {
        OrdersDatabase database = administrator(node);
        RACES.forEach(name -> races.merge(
                name,
                database.number(
                        "select variable_value from information_schema.global_status where variable_name = ?", name),
                Long::sum));
    }

    private static void end(GaleraNode node, String connection) {
        try {
            node.execute(NAME, "kill " + connection);
        } catch (IllegalStateException e) {
            boolean gone = e.getCause() instanceof SQLException sql && sql.getErrorCode() == UNKNOWN_CONNECTION;
            if (!gone) {
                throw e;
            }
        }
    }

    private static OrdersDatabase administrator(GaleraNode node) {
        return new OrdersDatabase(node.url(NAME) + "?sessionVariables=wsrep_sync_wait=1", GaleraNode.USER);
    }

    private static Path log(int node) {
        return Logs.of("galera-" + node + ".log");
    }
}
