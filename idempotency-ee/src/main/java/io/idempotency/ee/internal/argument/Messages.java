package io.idempotency.ee.internal.argument;

import jakarta.jms.Message;
import java.util.Optional;
import java.util.Set;

/** Tells messages of Jakarta Messaging from other arguments, also where its API is not there. */
public final class Messages {

    /** Headers and properties that are not the same when the message comes again. */
    static final Set<String> CHANGING =
            Set.of("JMSRedelivered", "JMSXDeliveryCount", "JMSXConsumerTXID", "JMSXRcvTimestamp", "JMSXState");

    /** Of this kind the body is never read. */
    static final String OBJECT = "jakarta.jms.ObjectMessage";

    private static final Optional<Class<?>> MESSAGE = find();

    private Messages() {}

    /** Whether a class is one of messages, or a type that they have. */
    public static boolean isType(Class<?> type) {
        return MESSAGE.isPresent() && MESSAGE.get().isAssignableFrom(type);
    }

    private static Optional<Class<?>> find() {
        try {
            return Optional.of(Message.class);
        } catch (NoClassDefFoundError e) {
            return Optional.empty();
        }
    }
}
