package io.idempotency.ee.internal.method;

import io.idempotency.ee.internal.key.FramedDigest;
import io.idempotency.ee.internal.key.content.Content;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.MessageEOFException;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By what messages are compared: their bodies. Headers and properties differ from delivery to delivery, and between two sends
 * of one event. Loaded only where there are messages.
 */
final class MessageBody {

    private static final Optional<String> JSON = Optional.of("application/json");

    private final FramedDigest digest = new FramedDigest();

    private MessageBody() {}

    /**
     * 32 bytes. What is read in a row is at its beginning afterwards.
     *
     * @param described class and method, for messages
     * @param label of the parameter, for messages
     * @throws IdempotencyException if it is not compared
     */
    static byte[] digest(Object message, String described, String label) {
        if (message instanceof ObjectMessage) {
            throw new IdempotencyException(Message.OBJECT_MESSAGE, described, label);
        }
        try {
            return new MessageBody().add((jakarta.jms.Message) message).digest.bytes();
        } catch (JMSException | RuntimeException e) {
            throw new IdempotencyException(e, Message.NOT_COMPARABLE, described, label, "cannot be read");
        }
    }

    private MessageBody add(jakarta.jms.Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            add(text.getText());
        } else if (message instanceof MapMessage map) {
            add(map);
        } else if (message instanceof BytesMessage bytes) {
            add(bytes);
        } else if (message instanceof StreamMessage stream) {
            add(stream);
        } else {
            digest.add("none");
        }
        return this;
    }

    private void add(@Nullable String text) {
        digest.add("text").add(text == null ? "null" : "some");
        if (text != null) {
            digest.add(Content.digest(JSON, text.getBytes(StandardCharsets.UTF_8), true));
        }
    }

    private void add(MapMessage map) throws JMSException {
        digest.add("map");
        Set<String> names = new TreeSet<>();
        for (Enumeration<?> all = map.getMapNames(); all.hasMoreElements(); ) {
            names.add((String) all.nextElement());
        }
        for (String name : names) {
            digest.add(name);
            addValue(map.getObject(name));
        }
    }

    private void add(BytesMessage message) throws JMSException {
        message.reset();
        byte[] bytes = new byte[Math.toIntExact(message.getBodyLength())];
        message.readBytes(bytes);
        message.reset();
        digest.add("bytes").add(bytes);
    }

    private void add(StreamMessage message) throws JMSException {
        message.reset();
        digest.add("stream");
        try {
            while (true) {
                addValue(message.readObject());
            }
        } catch (MessageEOFException e) {
            message.reset();
        }
    }

    private void addValue(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            digest.add("bytes").add(bytes);
        } else {
            digest.add(value == null ? "null" : value.getClass().getName()).add(String.valueOf(value));
        }
    }
}
