package io.idempotency.ee.internal.argument;

import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import org.jspecify.annotations.Nullable;

/** A property of a message, else an entry of its map or a member of its text. Loaded only where there are messages. */
record MessagePart(String name) implements Part {

    @Override
    public @Nullable Object of(Object argument) throws UnreadableException {
        Message message = (Message) argument;
        try {
            Object property = message.getObjectProperty(name);
            if (property != null) {
                return property;
            } else if (message instanceof MapMessage map) {
                return map.getObject(name);
            }
            String text = message instanceof TextMessage readable ? readable.getText() : null;
            return text == null ? null : new Member(name).of(Pointed.parsed(text));
        } catch (JMSException e) {
            throw new UnreadableException("the message cannot be read", e);
        }
    }
}
