package io.idempotency.ee.internal.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.internal.argument.ArgumentKey.Malformed;
import io.idempotency.ee.internal.argument.ArgumentKey.Missing;
import io.idempotency.ee.internal.argument.ArgumentKey.Valid;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.apache.activemq.command.ActiveMQBytesMessage;
import org.apache.activemq.command.ActiveMQMapMessage;
import org.apache.activemq.command.ActiveMQTextMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys in the messages of a provider. */
class MessageKeyTest {

    @Test
    @DisplayName("B33 a header, read as a property with a getter")
    void header() throws JMSException {
        Message message = text("{}");
        message.setJMSMessageID("ID:1");
        message.setJMSCorrelationID("c");
        assertThat(read("header", message)).isEqualTo(new Valid("ID:1"));
        assertThat(read("headerOfText", message)).isEqualTo(new Valid("c"));
    }

    @Test
    @DisplayName("B33 a property of the message, of any type")
    void property() throws JMSException {
        Message message = new ActiveMQBytesMessage();
        message.setStringProperty("orderEventId", "e-1");
        assertThat(read("named", message)).isEqualTo(new Valid("e-1"));
        message.clearProperties();
        message.setLongProperty("orderEventId", 7);
        assertThat(read("named", message)).isEqualTo(new Valid("7"));
    }

    @Test
    @DisplayName("B33 a property goes before a part of the body")
    void propertyFirst() throws JMSException {
        Message message = text("{\"orderEventId\":\"body\"}");
        assertThat(read("named", message)).isEqualTo(new Valid("body"));
        message.setStringProperty("orderEventId", "property");
        assertThat(read("named", message)).isEqualTo(new Valid("property"));
    }

    @Test
    @DisplayName("B33 an entry of a map")
    void entry() throws JMSException {
        MapMessage message = new ActiveMQMapMessage();
        message.setInt("orderEventId", 7);
        assertThat(read("named", message)).isEqualTo(new Valid("7"));
    }

    @Test
    @DisplayName("B33 what a JSON Pointer points to in a text")
    void pointer() throws JMSException {
        assertThat(read("pointer", text("{\"event\":{\"id\":\"e-1\"}}"))).isEqualTo(new Valid("e-1"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B33 a part that is not there, null or empty, is missing")
    @CsvSource({
        "named, {}, orderEventId",
        "named, '{\"orderEventId\":null}', orderEventId",
        "named, '{\"orderEventId\":\"\"}', orderEventId",
        "named, , orderEventId",
        "pointer, {}, /event/id",
        "pointer, , /event/id",
        "header, {}, JMSMessageID"
    })
    void missing(String method, String body, String part) throws JMSException {
        assertThat(read(method, text(body))).isEqualTo(new Missing("\"" + part + "\" of message"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B33 a body that cannot have the part is malformed, and the reason says nothing of it")
    @CsvSource({
        "named, secret, orderEventId, it is no JSON",
        "named, [], orderEventId, it is no JSON object",
        "named, '{\"orderEventId\":[]}', orderEventId, it has no text form",
        "pointer, secret, /event/id, it is no JSON",
        "pointer, 7, /event/id, it is no JSON object or array"
    })
    void malformed(String method, String body, String part, String reason) throws JMSException {
        assertThat(read(method, text(body))).isEqualTo(new Malformed("\"" + part + "\" of message", reason));
    }

    @Test
    @DisplayName("B33 a pointer into what is no text is malformed; a map without the entry lacks it")
    void otherBodies() {
        assertThat(read("pointer", new ActiveMQBytesMessage()))
                .isEqualTo(new Malformed("\"/event/id\" of message", "it is no text message"));
        assertThat(read("named", new ActiveMQMapMessage())).isEqualTo(new Missing("\"orderEventId\" of message"));
        assertThat(read("named", new ActiveMQBytesMessage())).isEqualTo(new Missing("\"orderEventId\" of message"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("B55 IDEM-400 a part that changes from delivery to delivery, or has no text, is refused")
    @CsvSource({
        "redelivered, changes from delivery to delivery",
        "count, changes from delivery to delivery",
        "whole, a Message has no text form",
        "destination, 'is a Destination, which has no text form'",
        "wrongPointer, is no JSON Pointer"
    })
    void wrong(String method, String says) {
        assertThatThrownBy(() -> parameters(method))
                .hasMessageStartingWith("IDEM-400: Test." + method + ": ")
                .hasMessageContaining(says);
    }

    private static ArgumentKey read(String method, Message message) {
        return parameters(method).read(new Object[] {message});
    }

    private static TextMessage text(String text) throws JMSException {
        TextMessage message = new ActiveMQTextMessage();
        message.setText(text);
        return message;
    }

    private static KeyParameters parameters(String name) {
        Method method = Arrays.stream(Keyed.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return KeyParameters.of(method, method, "Test." + name);
    }

    interface Keyed {
        void header(@IdempotencyKey("JMSMessageID") Message message);

        void headerOfText(@IdempotencyKey("JMSCorrelationID") TextMessage message);

        void named(@IdempotencyKey("orderEventId") Message message);

        void pointer(@IdempotencyKey("/event/id") Message message);

        void redelivered(@IdempotencyKey("JMSRedelivered") Message message);

        void count(@IdempotencyKey("JMSXDeliveryCount") Message message);

        void whole(@IdempotencyKey Message message);

        void destination(@IdempotencyKey("JMSDestination") Message message);

        void wrongPointer(@IdempotencyKey("/a~2") Message message);
    }
}
