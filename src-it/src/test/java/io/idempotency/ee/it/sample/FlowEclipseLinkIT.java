package io.idempotency.ee.it.sample;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InLab.class)
class FlowEclipseLinkIT extends FlowContract {

    FlowEclipseLinkIT(Lab lab) {
        super(lab.eclipseLink());
    }
}
