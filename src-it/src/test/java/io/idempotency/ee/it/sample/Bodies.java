package io.idempotency.ee.it.sample;

import java.util.Collections;
import java.util.UUID;

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

    /** Many more items, all the same. */
    public static String items(String sku, int count) {
        String item = "{\"sku\":\"" + sku + "\",\"quantity\":1,\"unitPrice\":1.25}";
        return "{\"addItems\":[" + String.join(",", Collections.nCopies(count, item)) + "]}";
    }

    /** A text that nothing else in the run has: a key, or a customer. */
    public static String fresh(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }
}
