package io.idempotency.ee.health;

import io.idempotency.ee.operation.Operations;
import io.idempotency.ee.store.Ending;
import io.idempotency.ee.store.FailureText;
import io.idempotency.ee.store.RecordStore;
import io.idempotency.ee.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the table can be read and has every column. */
@Readiness
@ApplicationScoped
public class StoreReadiness implements HealthCheck {

    @Inject
    Operations operations;

    @Inject
    RecordStore store;

    @Inject
    Transactions transactions;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("idempotency-store");
        if (operations.all().isEmpty()) {
            return response.up().build();
        }
        Optional<String> failure = failure();
        failure.ifPresent(text -> response.withData("failure", text));
        return response.status(failure.isEmpty()).build();
    }

    private Optional<String> failure() {
        try {
            return transactions.inNew(() -> {
                try {
                    store.probe();
                    return new Ending.Commit<>(Optional.<String>empty());
                } catch (RuntimeException e) {
                    return new Ending.RollBack<>(Optional.of(FailureText.of(e)));
                }
            });
        } catch (RuntimeException e) {
            return Optional.of(FailureText.of(e));
        }
    }
}
