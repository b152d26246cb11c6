package io.idempotency.ee.it.sample.failure;

import io.idempotency.ee.it.harness.InLab;
import io.idempotency.ee.it.harness.Lab;
import io.idempotency.ee.it.harness.OrdersDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(InLab.class)
class CrashH2IT extends CrashContract {

    private final Lab lab;

    @TempDir
    Path directory;

    CrashH2IT(Lab lab) {
        super(lab.h2());
        this.lab = lab;
    }

    // A copy, so that only the server itself recovers its file.
    @Override
    OrdersDatabase database() {
        try {
            Path copy = directory.resolve("copy.mv.db");
            Files.copy(lab.h2File(), copy, StandardCopyOption.REPLACE_EXISTING);
            return new OrdersDatabase("jdbc:h2:file:" + directory.resolve("copy") + ";IFEXISTS=TRUE", "sa");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
