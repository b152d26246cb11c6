package io.idempotency.ee.it.sqs.app;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.IdempotentCall;
import io.idempotency.ee.it.container.common.Points;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Two timers ask the first two queues, as two servers would. */
@Singleton
@Startup
@Lock(LockType.READ)
public class Poller {

    private static final Logger LOG = System.getLogger(Poller.class.getName());
    private static final long TICK_MILLIS = 100;

    @Resource
    TimerService timers;

    @Inject
    Idempotency idempotency;

    @Inject
    Orders orders;

    @Inject
    Deliveries deliveries;

    @Inject
    Points points;

    @Inject
    @ConfigProperty(name = "sqs.endpoint")
    String endpoint;

    private SqsClient sqs;

    @PostConstruct
    void start() {
        sqs = SqsClient.builder()
                .endpointOverride(URI.create(endpoint))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        for (String queue : List.of("orders", "orders", "plain", "plain", "alone-orders", "alone-plain")) {
            timers.createIntervalTimer(TICK_MILLIS, TICK_MILLIS, new TimerConfig(queue, false));
        }
    }

    @PreDestroy
    void stop() {
        sqs.close();
    }

    /** Without a transaction of the timer's: each message has its own then. */
    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void poll(Timer timer) {
        String name = (String) timer.getInfo();
        String url = sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
        List<Message> messages = sqs.receiveMessage(
                        request -> request.queueUrl(url).waitTimeSeconds(1).messageAttributeNames("eventId"))
                .messages();
        for (Message message : messages) {
            Order order = Order.of(message.body());
            try {
                if (name.endsWith("orders")) {
                    once(message, order);
                } else {
                    orders.take(order);
                }
                points.pass("end-" + order.label());
                deliveries.ended(order, "done");
                // Of a delivery that is no longer the last one it may fail: that one deletes.
                sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
            } catch (SqsException e) {
                LOG.log(Level.INFO, "Not deleted", e);
            } catch (RuntimeException e) {
                // Not deleted: it comes again after its visibility timeout.
                deliveries.ended(order, e.getClass().getSimpleName());
            }
        }
    }

    private void once(Message message, Order order) {
        MessageAttributeValue event = message.messageAttributes().get("eventId");
        String key = event == null ? message.messageId() : event.stringValue();
        idempotency.execute(IdempotentCall.of("orders.placed", key).comparing(message.body()), Void.class, () -> {
            orders.take(order);
            return null;
        });
    }
}
