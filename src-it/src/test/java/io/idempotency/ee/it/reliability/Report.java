package io.idempotency.ee.it.reliability;

import io.idempotency.ee.it.reliability.audit.Findings;
import io.idempotency.ee.it.reliability.audit.Violation;
import io.idempotency.ee.it.reliability.fault.Fault;
import io.idempotency.ee.it.reliability.load.Cut;
import io.idempotency.ee.it.reliability.load.Load;
import io.idempotency.ee.it.reliability.load.Tally;
import java.util.List;
import java.util.Locale;

/** The table that a run ends with. */
record Report(Plan plan, Load load, Tally<Fault> faults, Findings findings) {

    private static final int SHOWN = 10;

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        line(table, "seed", plan.seed());
        line(table, "keys", load.keys());
        line(
                table,
                "operations",
                load.keys()
                        + load.ledger().changes().size()
                        + load.ledger().errands().size());
        line(table, "shipments and payments", load.ledger().errands().size());
        line(table, "retries", load.retries());
        line(table, "answers", load.outcomes());
        line(table, "faults", faults.total() + load.cuts().total());
        for (Fault fault : Fault.values()) {
            line(table, "  " + words(fault), faults.of(fault));
        }
        for (Cut cut : Cut.values()) {
            line(table, "  client cut " + words(cut), load.cuts().of(cut));
        }
        for (Violation violation : Violation.values()) {
            line(table, words(violation), summary(findings.of(violation)));
        }
        return table.toString();
    }

    private static String summary(List<String> found) {
        return found.isEmpty()
                ? "0"
                : found.size() + " " + found.stream().limit(SHOWN).toList();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void line(StringBuilder table, String name, Object value) {
        table.append(String.format(Locale.ROOT, "| %-30s | %s |%n", name, value));
    }
}
