package io.idempotency.ee.it.sample.failure;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
@Tag(Gate.LONG)
class RetentionMariaDbIT extends RetentionContract {

    private final Lab lab;

    RetentionMariaDbIT(Lab lab) {
        super(lab.mariaDb(), lab.mariaDb(), Duration.ofSeconds(5));
        this.lab = lab;
    }

    @Override
    OrdersDatabase database() {
        return lab.inMariaDb();
    }
}
