package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.NotCompared;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.Operations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;

/** Consumers of MicroProfile Reactive Messaging, without its container. */
class ConsumerDeploymentTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @DisplayName("B34 a consumer of payloads is an operation, also one that hands on what it returns")
    @ValueSource(classes = {Text.class, Json.class, Typed.class, HandingOn.class, NotComparedEnvelope.class})
    void operation(Class<?> type) {
        new Deployment(folder, type).run(container -> assertThat(
                        container.select(Operations.class).get().all())
                .singleElement()
                .returns(type.getName() + ".take", Operation::name));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B34 B55 wrong use is refused with a coded message that names class and method")
    @MethodSource("wrongUses")
    void wrongUse(String id, String says, Class<?> type) {
        assertThat(new Deployment(folder, type).refusal())
                .contains(id + ": ")
                .contains(type.getName() + ".take")
                .contains(says);
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                Arguments.of("IDEM-103", "has no parameter with @IdempotencyKey", NoKey.class),
                Arguments.of("IDEM-106", "returns a CompletionStage", Asynchronous.class),
                Arguments.of("IDEM-106", "returns a CompletionStage", OfMessages.class),
                Arguments.of("IDEM-106", "returns a Publisher", Publishing.class),
                Arguments.of("IDEM-400", "a Message has no text form", WholeMessage.class),
                Arguments.of("IDEM-400", "no public getter for key", KeyOfRecord.class),
                Arguments.of("IDEM-450", "its argument message is a Message", OfMessage.class),
                Arguments.of("IDEM-450", "its argument message is a KeyedMessage", OfSpecialMessage.class),
                Arguments.of("IDEM-450", "its argument record is a ConsumerRecord", OfRecord.class),
                Arguments.of("IDEM-450", "its argument records is a ConsumerRecords", OfRecords.class));
    }

    public record Event(String id, int amount) {}

    public interface KeyedMessage extends Message<String> {
        String getKey();
    }

    @ApplicationScoped
    public static class Text {
        @Incoming("channel")
        @Idempotent
        public void take(@IdempotencyKey("/id") String event) {}
    }

    @ApplicationScoped
    public static class Json {
        @Incoming("channel")
        @Idempotent
        public void take(@IdempotencyKey("/id") JsonObject event) {}
    }

    @ApplicationScoped
    public static class Typed {
        @Incoming("channel")
        @Idempotent
        public void take(@IdempotencyKey("id") Event event) {}
    }

    @ApplicationScoped
    public static class HandingOn {
        @Incoming("channel")
        @Outgoing("other")
        @Idempotent
        public String take(@IdempotencyKey("/id") String event) {
            return event;
        }
    }

    @ApplicationScoped
    public static class NotComparedEnvelope {
        @Incoming("channel")
        @Idempotent
        public void take(@NotCompared @IdempotencyKey("payload") Message<String> message) {}
    }

    @ApplicationScoped
    public static class NoKey {
        @Incoming("channel")
        @Idempotent
        public void take(String event) {}
    }

    @ApplicationScoped
    public static class Asynchronous {
        @Incoming("channel")
        @Idempotent
        public CompletionStage<Void> take(@IdempotencyKey("/id") String event) {
            throw new UnsupportedOperationException(event);
        }
    }

    @ApplicationScoped
    public static class OfMessages {
        @Incoming("channel")
        @Idempotent
        public CompletionStage<Void> take(@IdempotencyKey("payload") Message<String> message) {
            return message.ack();
        }
    }

    @ApplicationScoped
    public static class Publishing {
        @Incoming("channel")
        @Outgoing("other")
        @Idempotent
        public Publisher<String> take(@IdempotencyKey("/id") String event) {
            throw new UnsupportedOperationException(event);
        }
    }

    @ApplicationScoped
    public static class WholeMessage {
        @Incoming("channel")
        @Idempotent
        public void take(@IdempotencyKey Message<String> message) {}
    }

    @ApplicationScoped
    public static class KeyOfRecord {
        @Incoming("channel")
        @Idempotent
        public void take(@IdempotencyKey("key") ConsumerRecord<String, String> record) {}
    }

    @ApplicationScoped
    public static class OfMessage {
        @Incoming("channel")
        @Idempotent
        public void take(@IdempotencyKey("payload") Message<String> message) {}
    }

    @ApplicationScoped
    public static class OfSpecialMessage {
        @Incoming("channel")
        @Idempotent
        public void take(@IdempotencyKey("key") KeyedMessage message) {}
    }

    @ApplicationScoped
    public static class OfRecord {
        @Idempotent
        public void take(@IdempotencyKey String id, ConsumerRecord<String, String> record) {}
    }

    @ApplicationScoped
    public static class OfRecords {
        @Idempotent
        public void take(@IdempotencyKey String id, ConsumerRecords<String, String> records) {}
    }
}
