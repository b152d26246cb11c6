package io.idempotency.ee.internal.operate;

import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.internal.record.RecordSchema;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the application has records, so that their table has to be there, and to be reaped. */
@ApplicationScoped
public class KeptRecords {

    @Inject
    Operations operations;

    @Inject
    RecordSchema schema;

    /** Without annotated methods it may execute work with a name, which is known when it does; its unit says so before. */
    boolean any() {
        return !operations.all().isEmpty() || isMapped();
    }

    private boolean isMapped() {
        try {
            return schema.isMapped();
        } catch (RuntimeException e) {
            // No unit, or several: who executes something is told.
            return false;
        }
    }
}
