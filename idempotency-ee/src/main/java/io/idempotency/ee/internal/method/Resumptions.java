package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.invoke.Tenants;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.record.CallRow;
import io.idempotency.ee.spi.Resumes;
import io.idempotency.ee.spi.Resumption;
import io.idempotency.ee.spi.StoredCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The application's beans that finish executions. */
@ApplicationScoped
public class Resumptions {

    private volatile @Nullable Set<String> known;

    @Inject
    @Any
    Instance<Resumption> beans;

    @Inject
    JsonBinding json;

    /** The operations that a bean is for. */
    public static Stream<String> operations(Bean<?> bean) {
        return bean.getQualifiers().stream().filter(Resumes.class::isInstance).map(each -> ((Resumes) each).value());
    }

    /** The operations that are resumed. */
    Set<String> operations() {
        Set<String> found = known;
        if (found == null) {
            Set<String> all = new HashSet<>();
            beans.handles().forEach(handle -> operations(handle.getBean()).forEach(all::add));
            found = Set.copyOf(all);
            known = found;
        }
        return found;
    }

    /** @throws Exception what the application's bean throws */
    void resume(CallRow row) throws Exception {
        row.unreadable().ifPresent(reason -> {
            throw new IdempotencyException(Message.CALL_UNREADABLE, row.operation(), row.execution(), reason);
        });
        StoredCall call = new ReadCall(json, row);
        Instance.Handle<? extends Resumption> bean =
                beans.select(new Resumes.Literal(row.operation())).getHandle();
        try {
            Tenants.during(call.tenant(), () -> {
                bean.get().resume(call);
                return row;
            });
        } finally {
            if (bean.getBean().getScope() == Dependent.class) {
                bean.destroy();
            }
        }
    }
}
