package io.idempotency.ee.it.messaging.app;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Without the library: what it does is committed before the acknowledgement. */
@MessageDriven
@Watched
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlainListener implements MessageListener {

    @Inject
    Orders orders;

    @Override
    public void onMessage(Message message) {
        orders.take(message);
    }
}
