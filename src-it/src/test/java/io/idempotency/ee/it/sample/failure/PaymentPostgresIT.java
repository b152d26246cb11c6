package io.idempotency.ee.it.sample.failure;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
class PaymentPostgresIT extends PaymentContract {

    private final Lab lab;

    PaymentPostgresIT(Lab lab) {
        super(lab.second());
        this.lab = lab;
    }

    @Override
    OrdersDatabase database() {
        return lab.orders();
    }
}
