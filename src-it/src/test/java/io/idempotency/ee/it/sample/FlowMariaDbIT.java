package io.idempotency.ee.it.sample;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
class FlowMariaDbIT extends FlowContract {

    FlowMariaDbIT(Lab lab) {
        super(lab.mariaDb());
    }
}
