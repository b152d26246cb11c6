package io.idempotency.ee.it.sample.failure;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(InLab.class)
@Tag(Gate.LONG)
class RetentionH2IT extends RetentionContract {

    private final Lab lab;

    @TempDir
    Path directory;

    RetentionH2IT(Lab lab) {
        super(lab.h2(), lab.h2(), Duration.ofSeconds(5));
        this.lab = lab;
    }

    @Override
    OrdersDatabase database() {
        return OrdersDatabase.copyOf(lab.h2File(), directory);
    }
}
