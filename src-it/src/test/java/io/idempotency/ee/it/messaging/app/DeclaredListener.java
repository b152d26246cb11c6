package io.idempotency.ee.it.messaging.app;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** A message-driven bean by {@code ejb-jar.xml}. */
@Watched
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeclaredListener implements MessageListener {

    @Inject
    Orders orders;

    @Override
    @Idempotent
    public void onMessage(@IdempotencyKey("orderEventId") Message message) {
        orders.take(message);
    }
}
