package io.idempotency.ee.it.container.methods;

import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** Calls on another thread, without a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Elsewhere {

    @Asynchronous
    public Future<String> call(Callable<String> call) throws Exception {
        return new AsyncResult<>(Thread.currentThread().getId() + " " + call.call());
    }
}
