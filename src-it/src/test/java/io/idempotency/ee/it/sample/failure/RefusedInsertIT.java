package io.idempotency.ee.it.sample.failure;

import static io.idempotency.ee.it.sample.Bodies.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersServer;
import io.idempotency.ee.it.harness.http.Call;
import io.idempotency.ee.it.sample.Bodies;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database refuses an order: what it says of it names the row. */
@ExtendWith(InLab.class)
class RefusedInsertIT {

    private static final String NAME = "refused_by_test";

    private final Lab lab;
    private final OrdersServer server;

    RefusedInsertIT(Lab lab) {
        this.lab = lab;
        this.server = lab.main();
    }

    @Test
    @DisplayName(
            "B21 a row that the database refuses is 500, the log has nothing of the customer's, the retry executes")
    void check() {
        String customer = fresh("refused");
        Call call = Call.post(Bodies.order(customer)).key(fresh("key"));

        refused(
                call,
                customer,
                "alter table orders add constraint " + NAME + " check (customer not like 'refused%') not valid",
                "alter table orders drop constraint " + NAME);

        assertThat(lab.orders().orders(customer)).isEqualTo(1);
    }

    @Test
    @DisplayName("B21 a duplicate that the database refuses is 500, the log has nothing of the customer's")
    void duplicate() {
        String customer = fresh("refused");
        Call call = Call.post(Bodies.order(customer));
        server.client().send(call.key(fresh("key")));

        refused(
                call.key(fresh("key")),
                customer,
                "create unique index " + NAME + " on orders (customer) where customer = '" + customer + "'",
                "drop index " + NAME);

        assertThat(lab.orders().orders(customer)).isEqualTo(2);
    }

    private void refused(Call call, String customer, String make, String remove) {
        lab.postgres().execute("orders", make);
        try {
            assertThat(server.client().send(call).status()).isEqualTo(500);
        } finally {
            lab.postgres().execute("orders", remove);
        }
        assertThat(server.logs()).contains(NAME).doesNotContain(customer);
        assertThat(server.client().send(call).status()).isEqualTo(201);
    }
}
