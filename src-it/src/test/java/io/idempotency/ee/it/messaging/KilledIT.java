package io.idempotency.ee.it.messaging;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;

class KilledIT extends KilledContract {

    @BeforeAll
    static void start() {
        start(UnaryOperator.identity());
    }
}
