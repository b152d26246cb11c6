package io.idempotency.ee.it.sqs;

import io.idempotency.ee.fixture.server.Ports;
import io.idempotency.ee.sample.brokers.ElasticMq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** An ElasticMQ on the loopback interface, with the queues of the tests. */
final class Queues implements AutoCloseable {

    private final ElasticMq server;
    private final SqsClient sqs;

    Queues() {
        try {
            server = new ElasticMq(Ports.free());
            for (String queue : List.of("orders", "plain", "alone-orders", "alone-plain")) {
                server.create(queue, 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        sqs = SqsClient.builder()
                .endpointOverride(URI.create(endpoint()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    String endpoint() {
        return server.endpoint();
    }

    void send(String queue, String body) {
        sqs.sendMessage(request -> request.queueUrl(url(queue)).messageBody(body));
    }

    /** With an id that the producer has given the event. */
    void send(String queue, String eventId, String body) {
        MessageAttributeValue id = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(eventId)
                .build();
        sqs.sendMessage(
                request -> request.queueUrl(url(queue)).messageBody(body).messageAttributes(Map.of("eventId", id)));
    }

    /** Takes what was given up; whether a message has this body. */
    boolean takeDead(String body) {
        return sqs
                .receiveMessage(request -> request.queueUrl(url(ElasticMq.DEAD)).maxNumberOfMessages(10))
                .messages()
                .stream()
                .anyMatch(message -> message.body().equals(body));
    }

    @Override
    public void close() {
        sqs.close();
        server.close();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
