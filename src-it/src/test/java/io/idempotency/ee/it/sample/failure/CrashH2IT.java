package io.idempotency.ee.it.sample.failure;

import io.idempotency.ee.it.gate.Gate;
import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(InLab.class)
@Tag(Gate.LONG)
class CrashH2IT extends CrashContract {

    private final Lab lab;

    @TempDir
    Path directory;

    CrashH2IT(Lab lab) {
        super(lab.h2());
        this.lab = lab;
    }

    @Override
    OrdersDatabase database() {
        return OrdersDatabase.copyOf(lab.h2File(), directory);
    }
}
