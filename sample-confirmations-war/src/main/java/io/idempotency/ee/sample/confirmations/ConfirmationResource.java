package io.idempotency.ee.sample.confirmations;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Enumeration;
import java.util.List;

/** What has become of the events. */
@Path("/confirmations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConfirmationResource {

    @Inject
    Confirmations confirmations;

    @Resource(lookup = "jms/connections")
    ConnectionFactory connections;

    @Resource(lookup = "jms/orderPlaced")
    Queue queue;

    /** The confirmations of an order: at most one. */
    @GET
    @Path("/{order}")
    public List<String> get(@PathParam("order") String order) {
        return confirmations.of(order);
    }

    /** How many events are in the outbox, and how many messages in this server's queue. */
    @GET
    public Waiting waiting() throws JMSException {
        try (JMSContext context = connections.createContext();
                QueueBrowser browser = context.createBrowser(queue)) {
            long messages = 0;
            for (Enumeration<?> all = browser.getEnumeration(); all.hasMoreElements(); all.nextElement()) {
                messages++;
            }
            return new Waiting(confirmations.unsent(), messages);
        }
    }

    /** What is not done yet. */
    @JsonbPropertyOrder({"outbox", "queue"})
    public record Waiting(long outbox, long queue) {}
}
