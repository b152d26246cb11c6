package io.idempotency.ee.it.sample.failure;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
@Tag(Gate.LONG)
class StepsPostgresIT extends StepsContract {

    private final Lab lab;

    StepsPostgresIT(Lab lab) {
        super(lab.second());
        this.lab = lab;
    }

    @Test
    @DisplayName("B42 I1 F4 kill -9 in the middle of eight executions: each step and the rest have their effect once")
    void killed() throws InterruptedException {
        killed(1);
    }

    @Override
    OrdersDatabase database() {
        return lab.orders();
    }
}
