package io.idempotency.ee.sample.stock;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The queue {@code received}. */
@ApplicationScoped
public class GoodsQueue {

    private static final int MOST = 10;

    @Inject
    @ConfigProperty(name = "sqs.endpoint")
    String endpoint;

    private SqsClient sqs;

    @PostConstruct
    void open() {
        sqs = SqsClient.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @PreDestroy
    void close() {
        sqs.close();
    }

    void send(String body) {
        sqs.sendMessage(request -> request.queueUrl(url()).messageBody(body));
    }

    /** Waits for them for a second. */
    List<Message> receive() {
        return sqs.receiveMessage(
                        request -> request.queueUrl(url()).waitTimeSeconds(1).maxNumberOfMessages(MOST))
                .messages();
    }

    void delete(Message message) {
        sqs.deleteMessage(request -> request.queueUrl(url()).receiptHandle(message.receiptHandle()));
    }

    private String url() {
        return sqs.getQueueUrl(request -> request.queueName("received")).queueUrl();
    }
}
