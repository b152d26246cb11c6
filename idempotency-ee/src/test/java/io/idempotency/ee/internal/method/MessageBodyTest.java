package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.internal.key.ComparedCall;
import io.idempotency.ee.internal.key.RecordIdentity;
import io.idempotency.ee.internal.key.Scope;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.command.ActiveMQBytesMessage;
import org.apache.activemq.command.ActiveMQMapMessage;
import org.apache.activemq.command.ActiveMQMessage;
import org.apache.activemq.command.ActiveMQObjectMessage;
import org.apache.activemq.command.ActiveMQStreamMessage;
import org.apache.activemq.command.ActiveMQTextMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Messages of a provider as what calls are compared by. */
class MessageBodyTest {

    private static final RecordIdentity IDENTITY =
            RecordIdentity.of(new Scope(Optional.empty(), Optional.empty()), "test", "key");

    @Test
    @DisplayName("B12 B33 headers and properties do not count, the body does")
    void bodyOnly() throws JMSException {
        Message again = text("a");
        again.setJMSMessageID("ID:2");
        again.setJMSRedelivered(true);
        again.setStringProperty("trace", "t");

        assertThat(compared(again)).isEqualTo(compared(text("a")));
        assertThat(compared(text("b"))).isNotEqualTo(compared(text("a")));
    }

    @Test
    @DisplayName("B12 B33 JSON in a text is compared by its meaning, any other text letter by letter")
    void json() throws JMSException {
        assertThat(compared(text("{\"a\":1,\"b\":2}"))).isEqualTo(compared(text("{ \"b\":2, \"a\":1 }")));
        assertThat(compared(text("{\"a\":1,\"b\":2}"))).isNotEqualTo(compared(text("{\"a\":1,\"b\":3}")));
        assertThat(compared(text("a b"))).isNotEqualTo(compared(text("a  b")));
    }

    @Test
    @DisplayName("B12 B33 no two bodies of different kinds or values are the same")
    void kinds() throws JMSException {
        List<Message> all = List.of(
                new ActiveMQMessage(),
                text(null),
                text(""),
                text("null"),
                bytes(),
                bytes(1, 2),
                bytes(1),
                map(),
                map("a", 1),
                map("a", 1L),
                map("a", "1"),
                map("a", 1, "b", "2"),
                map("a", new byte[] {1}),
                stream(),
                stream(1),
                stream("1"),
                stream(1, 2),
                stream((Object) new byte[] {1}));
        Set<Object> compared = new HashSet<>();
        all.forEach(each -> compared.add(compared(each)));
        assertThat(compared).hasSize(all.size());
        all.forEach(each -> assertThat(compared).contains(compared(each)));
    }

    @Test
    @DisplayName("B33 the order of a map's entries does not count")
    void order() throws JMSException {
        assertThat(compared(map("a", 1, "b", 2))).isEqualTo(compared(map("b", 2, "a", 1)));
    }

    @Test
    @DisplayName("B33 B61 the method reads bytes and streams from their beginning")
    void resets() throws JMSException {
        ActiveMQBytesMessage bytes = bytes(7, 8);
        ActiveMQStreamMessage stream = stream("x");
        compared(bytes);
        compared(stream);
        assertThat(bytes.readByte()).isEqualTo((byte) 7);
        assertThat(stream.readString()).isEqualTo("x");
    }

    @Test
    @DisplayName("F18 B33 IDEM-420 an ObjectMessage is refused, and not read")
    void object() throws JMSException {
        ActiveMQObjectMessage message = new ActiveMQObjectMessage();
        message.setObject("x");
        assertThatThrownBy(() -> compared(message))
                .hasMessageStartingWith("IDEM-420: Test.onMessage: its argument message is an ObjectMessage");
    }

    @Test
    @DisplayName("B33 IDEM-405 a body that the provider cannot read is refused")
    void unreadable() throws JMSException {
        ActiveMQStreamMessage writable = new ActiveMQStreamMessage();
        writable.writeInt(1);
        writable.reset();
        writable.setContent(new org.apache.activemq.util.ByteSequence(new byte[] {99, 1}));
        assertThatThrownBy(() -> compared(writable))
                .hasMessageStartingWith("IDEM-405: ")
                .hasMessageContaining("its argument message cannot be read");
    }

    private static Object compared(Message message) {
        ComparedCall compared = new ArgumentJson(new JsonBinding(), "Test.onMessage")
                .add("message", message)
                .compared();
        return compared.of(IDENTITY).current();
    }

    private static ActiveMQTextMessage text(String text) throws JMSException {
        ActiveMQTextMessage message = new ActiveMQTextMessage();
        message.setText(text);
        return message;
    }

    private static ActiveMQBytesMessage bytes(int... values) throws JMSException {
        ActiveMQBytesMessage message = new ActiveMQBytesMessage();
        for (int each : values) {
            message.writeByte((byte) each);
        }
        message.reset();
        return message;
    }

    private static ActiveMQMapMessage map(Object... entries) throws JMSException {
        ActiveMQMapMessage message = new ActiveMQMapMessage();
        for (int i = 0; i < entries.length; i += 2) {
            message.setObject((String) entries[i], entries[i + 1]);
        }
        return message;
    }

    private static ActiveMQStreamMessage stream(Object... values) throws JMSException {
        ActiveMQStreamMessage message = new ActiveMQStreamMessage();
        for (Object each : values) {
            message.writeObject(each);
        }
        message.reset();
        return message;
    }
}
