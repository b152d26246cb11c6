package io.idempotency.ee.it.reliability.audit;

import io.idempotency.ee.it.harness.OrdersDatabase;
import io.idempotency.ee.it.reliability.load.Ledger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what is committed with what the clients were told. */
public final class Audit {

    private static final Pattern ORDER_ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final Tables tables;
    private final Ledger ledger;

    public Audit(Tables tables, Ledger ledger) {
        this.tables = tables;
        this.ledger = ledger;
    }

    /** Looks for every kind of violation. */
    public Findings findings(List<String> stuck) {
        return new Findings(Map.of(
                Violation.DUPLICATES, everywhere(Audit::duplicates),
                Violation.LOST, everywhere(this::lost),
                Violation.STUCK, stuck,
                Violation.MISMATCHED_ANSWERS, mismatched(),
                Violation.RECORDS_WITHOUT_ORDER, everywhere(this::recordsWithoutOrder),
                Violation.ORDERS_WITHOUT_RECORD, everywhere(this::ordersWithoutRecord),
                Violation.UNCONFIRMED, everywhere(Confirmations::missing),
                Violation.CONFIRMED_TWICE, everywhere(Confirmations::twice),
                Violation.CONFIRMED_IN_VAIN, everywhere(Confirmations::inVain)));
    }

    private List<String> everywhere(Function<OrdersDatabase, Stream<String>> check) {
        return tables.copies().stream().flatMap(check).distinct().toList();
    }

    private static Stream<String> duplicates(OrdersDatabase copy) {
        return Stream.concat(
                copy.texts("select customer from orders group by customer having count(*) > 1").stream(),
                Errand.duplicates(copy));
    }

    private Stream<String> lost(OrdersDatabase copy) {
        Set<String> orders = new HashSet<>(copy.texts("select concat(customer, ' ', id) from orders"));
        Set<String> items = new HashSet<>(copy.texts("select sku from order_items"));
        Stream<String> lostOrders = ledger.orders().entrySet().stream()
                .filter(entry -> !entry.getValue().stream()
                        .allMatch(answer -> orders.contains(entry.getKey() + ' ' + orderOf(answer))))
                .map(Map.Entry::getKey);
        Stream<String> lostChanges = ledger.changes().stream().filter(key -> !items.contains(key));
        Set<String> effects = Errand.committed(copy);
        Stream<String> lostErrands = ledger.errands().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .flatMap(entry -> Errand.effects(entry.getKey()))
                .filter(effect -> !effects.contains(effect));
        return Stream.of(lostOrders, lostChanges, lostErrands).flatMap(each -> each);
    }

    private List<String> mismatched() {
        Stream<String> foreign = ledger.orders().entrySet().stream()
                .filter(entry -> !entry.getValue().stream()
                        .allMatch(answer -> answer.contains("\"customer\":\"" + entry.getKey() + '"')))
                .map(Map.Entry::getKey);
        Stream<String> errands = ledger.errands().entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey);
        return Stream.of(keys(answers -> answers.size() > 1), foreign, errands)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private Stream<String> recordsWithoutOrder(OrdersDatabase copy) {
        Set<String> orders = new HashSet<>(copy.texts("select id from orders"));
        return records(copy).filter(record -> !orders.contains(orderOf(record)));
    }

    private Stream<String> ordersWithoutRecord(OrdersDatabase copy) {
        Set<String> recorded = records(copy).map(Audit::orderOf).collect(Collectors.toSet());
        return copy.texts("select id from orders").stream().filter(order -> !recorded.contains(order));
    }

    /** The id of each record of an order, with the answer that it keeps. */
    private Stream<String> records(OrdersDatabase copy) {
        String answer = "case when status = 201 then " + tables.bodyAsText() + " else '' end";
        return copy
                .texts("select concat(id, ' ', " + answer
                        + ") from idempotency_record where operation = 'orders.create'")
                .stream();
    }

    /** An answer names its order, also the one that a record keeps. */
    private static String orderOf(String answer) {
        Matcher id = ORDER_ID.matcher(answer);
        return id.find() ? id.group(1) : "";
    }

    private Stream<String> keys(Predicate<Set<String>> answers) {
        return ledger.orders().entrySet().stream()
                .filter(entry -> answers.test(entry.getValue()))
                .map(Map.Entry::getKey);
    }
}
