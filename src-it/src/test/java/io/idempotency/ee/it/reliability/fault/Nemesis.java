package io.idempotency.ee.it.reliability.fault;

import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.reliability.load.Load;
import io.idempotency.ee.it.reliability.load.Pause;
import io.idempotency.ee.it.reliability.load.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** Breaks things at random moments, each kind at least once. */
public final class Nemesis {

    private static final Duration LONGEST_PEACE = Duration.ofSeconds(4);
    private static final Duration LONGER_THAN_ANY_LIMIT = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final Databases databases;
    private final Load load;
    private final Random random;
    private final List<CompletableFuture<?>> clients = new ArrayList<>();
    private final Tally<Fault> done = new Tally<>();

    public Nemesis(Cluster cluster, Databases databases, Load load, long seed) {
        this.cluster = cluster;
        this.databases = databases;
        this.load = load;
        this.random = new Random(seed);
    }

    /** Does this many faults; returns when all servers run again. */
    public void run(int faults) {
        List<Fault> next = new ArrayList<>();
        for (int i = 0; i < faults; i++) {
            if (next.isEmpty()) {
                Collections.addAll(next, Fault.values());
                Collections.shuffle(next, random);
            }
            Pause.upTo(LONGEST_PEACE, random);
            strike(next.remove(0));
        }
        cluster.allRunning();
        clients.forEach(CompletableFuture::join);
    }

    /** What has been done. */
    public Tally<Fault> done() {
        return done;
    }

    private void strike(Fault fault) {
        switch (fault) {
            case SERVER_KILLED -> kill();
            case SERVER_HALTED_BEFORE_COMMIT -> halt("halt");
            case SERVER_HALTED_AFTER_COMMIT -> halt("halt-after");
            case SERVER_STOPPED -> stop();
            case DATABASE_KILLED -> killDatabase();
            case CONNECTIONS_ENDED ->
                databases.endConnections(Cluster.name(cluster.anyRunning(random).port()), random);
        }
        done.count(fault);
        System.out.println("checker: " + LocalTime.now() + " " + fault);
    }

    private void kill() {
        OrdersServer victim = cluster.anyRunning(random);
        victim.kill();
        cluster.start(victim);
    }

    // If the duplicate on the other server was first, there is nothing to die of.
    private void halt(String fault) {
        OrdersServer victim = cluster.anyRunning(random);
        while (victim.alive()) {
            clients.add(load.placeWithFault(victim.client(), fault, random));
        }
        cluster.start(victim);
    }

    private void stop() {
        long pid = cluster.anyRunning(random).pid();
        signal("STOP", pid);
        Pause.atLeast(LONGER_THAN_ANY_LIMIT, random);
        signal("CONT", pid);
    }

    // A server cannot start without a database.
    private void killDatabase() {
        cluster.allRunning();
        databases.killAndRecover(random);
    }

    private static void signal(String signal, long pid) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + signal + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
