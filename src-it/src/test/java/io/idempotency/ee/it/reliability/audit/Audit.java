package io.idempotency.ee.it.reliability.audit;

import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.reliability.load.Ledger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares what is committed with what the clients were told. */
public final class Audit {

    // A record names its order by the answer that it keeps.
    private static final String RECORD_OF_ORDER = "r.operation = 'orders.create' and o.id ="
            + " case when r.status = 201 then convert_from(r.body, 'UTF8')::json ->> 'id' end";

    private final OrdersDatabase database;
    private final Ledger ledger;

    public Audit(OrdersDatabase database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Looks for every kind of violation. */
    public Findings findings(List<String> stuck) {
        return new Findings(Map.of(
                Violation.DUPLICATES, duplicates(),
                Violation.LOST, lost(),
                Violation.STUCK, stuck,
                Violation.MISMATCHED_ANSWERS, mismatched(),
                Violation.RECORDS_WITHOUT_ORDER, recordsWithoutOrder(),
                Violation.ORDERS_WITHOUT_RECORD, ordersWithoutRecord()));
    }

    private List<String> duplicates() {
        return database.texts("select customer from orders group by customer having count(*) > 1");
    }

    private List<String> lost() {
        Set<String> there = new HashSet<>(database.texts("select customer from orders"));
        there.addAll(database.texts("select sku from order_items"));
        Stream<String> orders = keys(answers -> !answers.isEmpty());
        return Stream.concat(orders, ledger.changes().stream())
                .filter(key -> !there.contains(key))
                .toList();
    }

    private List<String> mismatched() {
        Stream<String> foreign = ledger.orders().entrySet().stream()
                .filter(entry -> !entry.getValue().stream()
                        .allMatch(answer -> answer.contains("\"customer\":\"" + entry.getKey() + '"')))
                .map(Map.Entry::getKey);
        return Stream.concat(keys(answers -> answers.size() > 1), foreign)
                .distinct()
                .toList();
    }

    private List<String> recordsWithoutOrder() {
        return database.texts("select r.id from idempotency_record r where r.operation = 'orders.create'"
                + " and not exists (select from orders o where " + RECORD_OF_ORDER + ")");
    }

    private List<String> ordersWithoutRecord() {
        return database.texts("select o.customer from orders o"
                + " where not exists (select from idempotency_record r where " + RECORD_OF_ORDER + ")");
    }

    private Stream<String> keys(Predicate<Set<String>> answers) {
        return ledger.orders().entrySet().stream()
                .filter(entry -> answers.test(entry.getValue()))
                .map(Map.Entry::getKey);
    }
}
