package io.idempotency.ee.it.messaging.broker;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Enumeration;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** In the place of the sample's orders. */
@Path("api/orders")
@RequestScoped
public class BrokerResource {

    @Inject
    private Deliveries deliveries;

    /** Answers as soon as the application is up, where the sample has its list. */
    @GET
    public String list() {
        return "";
    }

    @POST
    @Path("{queue}/{label}/{failure}")
    public void send(
            @PathParam("queue") String queue, @PathParam("label") String label, @PathParam("failure") String failure)
            throws NamingException {
        try (JMSContext context = connections().createContext()) {
            context.createProducer()
                    .setProperty("label", label)
                    .setProperty("failure", failure)
                    .send(queue(queue), "text");
        }
    }

    @GET
    @Path("deliveries/{label}")
    public String deliveries(@PathParam("label") String label) {
        return String.join(", ", deliveries.of(label));
    }

    /** How many messages of a label are in the queue of those that were given up. */
    @GET
    @Path("dead/{label}")
    public int dead(@PathParam("label") String label) throws JMSException, NamingException {
        try (JMSContext context = connections().createContext();
                QueueBrowser browser = context.createBrowser(queue("dead"), "label = '" + label + "'")) {
            int messages = 0;
            for (Enumeration<?> all = browser.getEnumeration(); all.hasMoreElements(); all.nextElement()) {
                messages++;
            }
            return messages;
        }
    }

    private static ConnectionFactory connections() throws NamingException {
        return InitialContext.doLookup("jms/connections");
    }

    private static Queue queue(String name) throws NamingException {
        return InitialContext.doLookup("jms/" + name);
    }
}
