package io.idempotency.ee.it.messaging.broker;

import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

@MessageDriven
public class JoinedListener implements MessageListener {

    @Inject
    Deliveries deliveries;

    @Override
    public void onMessage(Message message) {
        deliveries.take(message);
    }
}
