package io.idempotency.ee.it.messaging.app;

import io.idempotency.ee.it.container.common.Gates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Enumeration;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** In the place of the sample's orders: sends messages, and says what has become of them. */
@Path("api/orders")
@RequestScoped
public class OrdersResource {

    @Inject
    private Orders orders;

    @Inject
    private Watch watch;

    @Inject
    private Gates gates;

    /** Answers as soon as the application is up, where the sample has its list. */
    @GET
    public String list() {
        return "";
    }

    @POST
    @Path("{queue}/{label}")
    public void send(
            @PathParam("queue") String queue,
            @PathParam("label") String label,
            @HeaderParam("X-Event") String event,
            @HeaderParam("X-Task") String task,
            String body)
            throws NamingException {
        try (JMSContext context = connections().createContext()) {
            JMSProducer producer =
                    context.createProducer().setProperty("label", label).setProperty("task", task);
            if (event != null) {
                producer.setProperty("orderEventId", event);
            }
            if (task.equals("object")) {
                producer.send(queue(queue), context.createObjectMessage(body));
            } else {
                producer.send(queue(queue), body);
            }
        }
    }

    @POST
    @Path("hold/{label}")
    public void hold(@PathParam("label") String label) {
        watch.hold(label);
    }

    @POST
    @Path("open/{label}")
    public void open(@PathParam("label") String label) {
        gates.open(label);
    }

    @GET
    @Path("held/{label}")
    public boolean held(@PathParam("label") String label) {
        return watch.holds(label);
    }

    @GET
    @Path("waiting/{label}")
    public int waiting(@PathParam("label") String label) {
        return gates.waiting(label);
    }

    @GET
    @Path("begun/{label}")
    public int begun(@PathParam("label") String label) {
        return watch.begun(label);
    }

    @GET
    @Path("deliveries/{label}")
    public String deliveries(@PathParam("label") String label) {
        return String.join(", ", watch.deliveries(label));
    }

    /** Executions since the server was started. */
    @GET
    @Path("runs/{label}")
    public int runs(@PathParam("label") String label) {
        return orders.runs(label);
    }

    @GET
    @Path("effects/{label}")
    public long effects(@PathParam("label") String label) {
        return orders.effects(label);
    }

    /** How many messages of a label were put aside. */
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
