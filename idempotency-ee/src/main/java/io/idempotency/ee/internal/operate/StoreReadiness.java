package io.idempotency.ee.internal.operate;

import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.internal.record.RecordSchema;
import io.idempotency.ee.internal.record.RowCipher;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready when every kind of statement on the table succeeds, and there is a key if records are encrypted; nothing of it is left. A
 * bean where the API of MicroProfile Health is.
 */
@Readiness
public class StoreReadiness implements HealthCheck {

    @Inject
    Instance<KeptRecords> kept;

    @Inject
    Instance<RecordSchema> schema;

    @Inject
    Instance<Operations> operations;

    @Inject
    Instance<RowCipher> cipher;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("idempotency-store");
        String off = LibraryBean.of(Operations.class, operations).switchedOff();
        if (!off.isEmpty()) {
            response.withData("off", off);
        }
        if (!LibraryBean.of(KeptRecords.class, kept).any()) {
            return response.up().build();
        }
        Optional<String> failure = failure();
        failure.ifPresent(text -> response.withData("failure", text));
        return response.status(failure.isEmpty()).build();
    }

    private Optional<String> failure() {
        try {
            LibraryBean.of(RecordSchema.class, schema).prove();
            LibraryBean.of(RowCipher.class, cipher).prepare();
            return Optional.empty();
        } catch (IdempotencyException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return Optional.of(Sanitized.chain(e));
        }
    }
}
