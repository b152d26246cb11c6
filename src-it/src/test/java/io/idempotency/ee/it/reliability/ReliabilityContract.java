package io.idempotency.ee.it.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.reliability.audit.Findings;
import io.idempotency.ee.it.reliability.audit.Tables;
import io.idempotency.ee.it.reliability.fault.Cluster;
import io.idempotency.ee.it.reliability.fault.Databases;
import io.idempotency.ee.it.reliability.fault.Fault;
import io.idempotency.ee.it.reliability.fault.Nemesis;
import io.idempotency.ee.it.reliability.load.Cut;
import io.idempotency.ee.it.reliability.load.Load;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The short form, unless {@link Plan} is told otherwise; the profile {@code reliability} is the long one. */
abstract class ReliabilityContract {

    private final Plan plan = Plan.ofProperties();

    /** Starts what the servers are to run on. */
    abstract Databases start();

    @Test
    @DisplayName("I1 I2 I3 B33 two servers, databases and clients that fail at random: every key has one order, one"
            + " answer, one confirmation")
    void survivesFaults() {
        try (Databases databases = start();
                Cluster cluster = new Cluster(databases);
                Load load = new Load(cluster.ports(), true)) {
            Nemesis nemesis = new Nemesis(cluster, databases, load, plan.seed());

            System.out.println("checker: " + plan);
            Findings findings =
                    new Campaign(load, plan).run(() -> settled(cluster, databases), () -> nemesis.run(plan.faults()));

            System.out.println(new Report(plan, load, nemesis.done(), findings) + databases.figures());
            assertThat(databases.tested())
                    .as("what it is there for has happened")
                    .isTrue();
            assertThat(nemesis.done().kinds()).containsExactly(Fault.values());
            assertThat(load.cuts().kinds()).containsExactly(Cut.values());
            // A retry is neither malformed nor another request, and every order that is changed exists.
            assertThat(load.outcomes().kinds()).doesNotContain("400", "413", "422", "404 replayed");
            assertThat(findings.all())
                    .allSatisfy((violation, keys) ->
                            assertThat(keys).as(violation.name()).isEmpty());
        }
    }

    /** With the servers stopped: what they were still taking would be missed. */
    private static Tables settled(Cluster cluster, Databases databases) {
        cluster.settle();
        cluster.close();
        return databases.tables();
    }
}
