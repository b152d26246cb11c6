package io.idempotency.ee.it.messaging.broker;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

@MessageDriven
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OwnListener implements MessageListener {

    @Inject
    Deliveries deliveries;

    @Override
    public void onMessage(Message message) {
        deliveries.take(message);
    }
}
