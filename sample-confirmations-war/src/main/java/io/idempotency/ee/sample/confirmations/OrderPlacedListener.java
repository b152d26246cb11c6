package io.idempotency.ee.sample.confirmations;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * Confirms an order, once for each event, however often its message comes. Without a transaction of the container's: what
 * it does is committed, with the record, before the message is acknowledged, and that needs no XA.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "jms/orderPlaced"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderPlacedListener implements MessageListener {

    @Inject
    Confirmations confirmations;

    @Override
    @Idempotent(operation = "confirmations.confirm", retention = "P7D")
    public void onMessage(@IdempotencyKey(Announcer.EVENT) Message message) {
        confirmations.confirm(order(message));
    }

    private static String order(Message message) {
        try (JsonReader event = Json.createReader(new StringReader(message.getBody(String.class)))) {
            return event.readObject().getString("order");
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
