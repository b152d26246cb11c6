package io.idempotency.ee.sample.shipping;

import io.idempotency.ee.spi.Resumes;
import io.idempotency.ee.spi.Resumption;
import io.idempotency.ee.spi.StoredCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Makes the call of a return again that a server has left between its steps. */
@ApplicationScoped
@Resumes("orders.return")
public class ReturnAgain implements Resumption {

    @Inject
    Returns returns;

    @Override
    public void resume(StoredCall call) {
        returns.takeBack(call.argument(0, UUID.class), () -> {});
    }
}
