package io.idempotency.ee.it.sample;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
class FlowH2IT extends FlowContract {

    FlowH2IT(Lab lab) {
        super(lab.h2());
    }
}
