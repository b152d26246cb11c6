package io.idempotency.ee.it.sqs;

import io.idempotency.ee.fixture.server.Ports;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** An ElasticMQ on the loopback interface, with the queues of the tests. */
final class Queues implements AutoCloseable {

    private final String endpoint;
    private final SQSRestServer server;
    private final SqsClient sqs;

    Queues() {
        int port = Ports.free();
        endpoint = "http://localhost:" + port;
        server = SQSRestServerBuilder.withPort(port).withInterface("localhost").start();
        server.waitUntilStarted();
        sqs = SqsClient.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        make("dead", Map.of());
        String dead = sqs.getQueueAttributes(
                        request -> request.queueUrl(url("dead")).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        for (String queue : List.of("orders", "plain", "alone-orders", "alone-plain")) {
            make(
                    queue,
                    Map.of(
                            QueueAttributeName.VISIBILITY_TIMEOUT,
                            "1",
                            QueueAttributeName.REDRIVE_POLICY,
                            "{\"deadLetterTargetArn\":\"" + dead + "\",\"maxReceiveCount\":\"5\"}"));
        }
    }

    String endpoint() {
        return endpoint;
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
        return sqs.receiveMessage(request -> request.queueUrl(url("dead")).maxNumberOfMessages(10)).messages().stream()
                .anyMatch(message -> message.body().equals(body));
    }

    @Override
    public void close() {
        sqs.close();
        server.stopAndWait();
    }

    private void make(String queue, Map<QueueAttributeName, String> attributes) {
        sqs.createQueue(request -> request.queueName(queue).attributes(attributes));
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
