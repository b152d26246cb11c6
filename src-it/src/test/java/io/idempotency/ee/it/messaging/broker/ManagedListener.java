package io.idempotency.ee.it.messaging.broker;

import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

@MessageDriven
@TransactionManagement(TransactionManagementType.BEAN)
public class ManagedListener implements MessageListener {

    @Inject
    Deliveries deliveries;

    @Override
    public void onMessage(Message message) {
        deliveries.take(message);
    }
}
