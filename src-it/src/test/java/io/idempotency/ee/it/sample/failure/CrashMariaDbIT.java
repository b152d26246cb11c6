package io.idempotency.ee.it.sample.failure;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
@Tag(Gate.LONG)
class CrashMariaDbIT extends CrashContract {

    private final Lab lab;

    CrashMariaDbIT(Lab lab) {
        super(lab.mariaDb());
        this.lab = lab;
    }

    @Override
    OrdersDatabase database() {
        return lab.inMariaDb();
    }
}
