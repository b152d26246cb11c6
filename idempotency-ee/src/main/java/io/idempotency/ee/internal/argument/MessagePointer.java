package io.idempotency.ee.internal.argument;

import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import org.jspecify.annotations.Nullable;

/** What a JSON Pointer points to in the text of a message. Loaded only where there are messages. */
record MessagePointer(Part.Pointed pointed) implements Part {

    @Override
    public @Nullable Object of(Object argument) throws UnreadableException {
        if (!(argument instanceof TextMessage message)) {
            throw new UnreadableException("it is no text message", null);
        }
        try {
            String text = message.getText();
            return text == null ? null : pointed.of(text);
        } catch (JMSException e) {
            throw new UnreadableException("the message cannot be read", e);
        }
    }
}
