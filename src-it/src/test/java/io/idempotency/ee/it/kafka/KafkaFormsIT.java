package io.idempotency.ee.it.kafka;

import static io.idempotency.ee.it.kafka.KafkaLab.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.kafka.forms.EventDeserializer;
import io.idempotency.ee.it.kafka.forms.FormConsumers;
import io.idempotency.ee.it.kafka.forms.JsonDeserializer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a consumer of Kafka can be like. The other one is in {@link KafkaIT}. */
class KafkaFormsIT {

    private static final String INCOMING = "mp.messaging.incoming.";

    private static KafkaLab lab;
    private static KafkaServer server;

    private final String label = fresh();

    @BeforeAll
    static void start() {
        lab = new KafkaLab();
        server = lab.server(
                        "kafka-forms",
                        80,
                        lab.application(
                                "kafka-forms",
                                FormConsumers.class,
                                List.of("json", "typed", "asked", "headers"),
                                INCOMING + "json.value.deserializer=" + JsonDeserializer.class.getName(),
                                INCOMING + "typed.value.deserializer=" + EventDeserializer.class.getName(),
                                "mp.messaging.outgoing.answers.connector=liberty-kafka"))
                .running();
    }

    @AfterAll
    static void stop() {
        server.close();
        lab.close();
    }

    @ParameterizedTest
    @DisplayName("B34 an event that the producer sends twice has its effect once, in each form of a consumer")
    @ValueSource(strings = {"json", "typed", "headers"})
    void sentTwice(String channel) {
        lab.send(channel, label, "");
        lab.send(channel, label, "");
        server.awaitDeliveries(label, "done, done");

        assertThat(server.runs(label)).isEqualTo(1);
        assertThat(lab.effects(label)).isEqualTo(1);
    }

    @Test
    @DisplayName("B31 B34 a consumer that hands on sends again what it has sent for the first record")
    void handedOn() {
        lab.send("asked", label, "");
        lab.send("asked", label, "");
        server.awaitDeliveries(label, "done, done");

        assertThat(lab.effects(label)).isEqualTo(1);
        List<String> answers = lab.awaitRecords("answers", 2);
        assertThat(answers).hasSize(2).allMatch(answers.get(0)::equals);
        assertThat(answers.get(0)).startsWith(label);
    }
}
