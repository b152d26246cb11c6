package io.idempotency.ee.it.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.reliability.audit.Findings;
import io.idempotency.ee.it.reliability.audit.Violation;
import io.idempotency.ee.it.reliability.fault.DurablePostgres;
import io.idempotency.ee.it.reliability.fault.Fault;
import io.idempotency.ee.it.reliability.load.Load;
import io.idempotency.ee.it.reliability.load.Tally;
import io.idempotency.ee.it.reliability.naive.NaiveServer;
import io.idempotency.ee.it.reliability.naive.NaiveStore;
import io.idempotency.ee.it.server.Ports;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The checker is seen to fail: the same load, on servers that mark a key as done after the commit. */
@Tag(Gate.LONGER)
class NaiveIT {

    private static final int ONE = Ports.of(97);
    private static final int TWO = Ports.of(98);

    private final Plan plan = new Plan(Plan.ofProperties().seed(), 200, 0);

    @Test
    @DisplayName(
            "I1 I2 the checker finds the duplicates, and what is left half done, where the record is not in the commit")
    void findsDuplicates() throws SQLException {
        try (DurablePostgres postgres = new DurablePostgres("naive-postgres")) {
            NaiveStore store = new NaiveStore(postgres.url("naive"));
            try (NaiveServer one = new NaiveServer(ONE, store);
                    NaiveServer two = new NaiveServer(TWO, store);
                    Load load = new Load(List.of(one.port(), two.port()), false)) {
                Findings findings = new Campaign(load, plan).run(postgres::tables, () -> {});

                System.out.println("naive:\n" + new Report(plan, load, new Tally<Fault>(), findings));
                assertThat(findings.of(Violation.DUPLICATES)).isNotEmpty();
                assertThat(findings.of(Violation.ORDERS_WITHOUT_RECORD)).isNotEmpty();
                assertThat(findings.of(Violation.UNCONFIRMED)).isNotEmpty();
                assertThat(findings.of(Violation.LOST)).isEmpty();
            }
        }
    }
}
