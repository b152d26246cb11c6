package io.idempotency.ee.it.sample;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Request bodies. */
public final class Bodies {

    private Bodies() {}

    /** An order of one item. */
    public static String order(String customer) {
        return "{\"customer\":\"" + customer + "\",\"items\":[{\"sku\":\"tea\",\"quantity\":2,\"unitPrice\":4.50}]}";
    }

    /** One more item for an order. */
    public static String items(String sku) {
        return "{\"addItems\":[{\"sku\":\"" + sku + "\",\"quantity\":1,\"unitPrice\":1.25}]}";
    }

    /** Many more items, which have a number each: of equal ones EclipseLink keeps one (eclipse-ee4j/eclipselink#2856). */
    public static String items(String sku, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "{\"sku\":\"" + sku + '-' + number + "\",\"quantity\":1,\"unitPrice\":1.25}")
                .collect(Collectors.joining(",", "{\"addItems\":[", "]}"));
    }

    /** A text that nothing else in the run has: a key, or a customer. */
    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }
}
