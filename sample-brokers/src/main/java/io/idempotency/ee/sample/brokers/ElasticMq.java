package io.idempotency.ee.sample.brokers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/** An ElasticMQ on the loopback interface, in this process: queues with the protocol of SQS, in memory. */
public final class ElasticMq implements AutoCloseable {

    /** Where a queue's messages go that nobody could take. */
    public static final String DEAD = "dead";

    private static final String QUEUE =
            """
            {"QueueName":"%s","Attributes":{"VisibilityTimeout":"%d","RedrivePolicy":
            "{\\"deadLetterTargetArn\\":\\"arn:aws:sqs:elasticmq:000000000000:dead\\",\\"maxReceiveCount\\":\\"5\\"}"}}""";

    private final String endpoint;
    private final SQSRestServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Returns when it listens, with the queue for what was given up. */
    public ElasticMq(int port) throws IOException, InterruptedException {
        endpoint = "http://localhost:" + port;
        server = SQSRestServerBuilder.withPort(port).withInterface("localhost").start();
        server.waitUntilStarted();
        create("{\"QueueName\":\"%s\"}".formatted(DEAD));
    }

    /** Makes a queue whose messages come five times, so many seconds after one another. */
    public void create(String queue, int visibilitySeconds) throws IOException, InterruptedException {
        create(QUEUE.formatted(queue, visibilitySeconds));
    }

    /** As clients name it. */
    public String endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        server.stopAndWait();
    }

    private void create(String queue) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(endpoint))
                        .header("X-Amz-Target", "AmazonSQS.CreateQueue")
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .POST(HttpRequest.BodyPublishers.ofString(queue))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(queue + ": " + answer.body());
        }
    }
}
