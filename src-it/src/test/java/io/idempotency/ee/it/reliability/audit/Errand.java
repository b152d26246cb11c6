package io.idempotency.ee.it.reliability.audit;

import io.idempotency.ee.it.harness.OrdersDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a shipment or a payment has to have left, as texts of order and effect. */
final class Errand {

    private static final List<String> SHIPPED = List.of("reserve", "book", "label", "ship");

    private Errand() {}

    /** @param path ends with the order and what is done with it */
    static Stream<String> effects(String path) {
        String[] parts = path.split("/", -1);
        String order = parts[parts.length - 2];
        List<String> effects = parts[parts.length - 1].equals("shipment") ? SHIPPED : List.of("paid");
        return effects.stream().map(effect -> order + ' ' + effect);
    }

    /** All that is there. */
    static Set<String> committed(OrdersDatabase copy) {
        return new HashSet<>(texts(copy));
    }

    /** What is there more than once. */
    static Stream<String> duplicates(OrdersDatabase copy) {
        return texts(copy).stream()
                .collect(Collectors.groupingBy(effect -> effect, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(effect -> effect.getValue() > 1)
                .map(effect -> effect.getKey());
    }

    private static List<String> texts(OrdersDatabase copy) {
        return copy.texts("select concat(order_id, ' ', what) from arrangements"
                + " union all select concat(order_id, ' paid') from payments");
    }
}
