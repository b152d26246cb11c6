package io.idempotency.ee.it.reliability.audit;

import io.idempotency.ee.it.harness.OrdersDatabase;
import java.util.stream.Stream;

/** What has become of the events of orders, by way of an outbox, a broker and a message-driven bean. */
final class Confirmations {

    private Confirmations() {}

    /** Every order leaves an event with its commit. */
    static Stream<String> missing(OrdersDatabase copy) {
        return copy
                .texts(
                        "select o.id from orders o left join confirmations c on c.order_id = o.id where c.order_id is null")
                .stream();
    }

    static Stream<String> twice(OrdersDatabase copy) {
        return copy.texts("select order_id from confirmations group by order_id having count(*) > 1").stream();
    }

    static Stream<String> inVain(OrdersDatabase copy) {
        return copy
                .texts(
                        "select c.order_id from confirmations c left join orders o on o.id = c.order_id where o.id is null")
                .stream();
    }
}
