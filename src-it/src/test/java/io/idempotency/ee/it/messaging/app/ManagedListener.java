package io.idempotency.ee.it.messaging.app;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

@MessageDriven
@Watched
@TransactionManagement(TransactionManagementType.BEAN)
public class ManagedListener implements MessageListener {

    @Inject
    Orders orders;

    @Override
    @Idempotent
    public void onMessage(@IdempotencyKey("orderEventId") Message message) {
        orders.take(message);
    }
}
