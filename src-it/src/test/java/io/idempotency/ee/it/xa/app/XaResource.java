package io.idempotency.ee.it.xa.app;

import io.idempotency.ee.Idempotent;
import io.idempotency.ee.it.container.common.Trace;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
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

/** In the place of the sample's orders: writes a row and sends a message, both in the transaction of the record. */
@Path("api/orders")
@RequestScoped
public class XaResource {

    @Inject
    private Trace trace;

    @POST
    @Idempotent
    public String run(@HeaderParam("X-Label") String label) throws NamingException {
        int run = trace.run();
        try (JMSContext context = connections().createContext()) {
            context.createProducer().setProperty("label", label).send(events(), "run " + run);
        }
        return "run " + run;
    }

    /** Answers as soon as the application is up, where the sample has its list. */
    @GET
    public String list() {
        return "";
    }

    /** How many messages of a label are in the queue. */
    @GET
    @Path("messages/{label}")
    public int messages(@PathParam("label") String label) throws JMSException, NamingException {
        try (JMSContext context = connections().createContext();
                QueueBrowser browser = context.createBrowser(events(), "label = '" + label + "'")) {
            int messages = 0;
            for (Enumeration<?> all = browser.getEnumeration(); all.hasMoreElements(); all.nextElement()) {
                messages++;
            }
            return messages;
        }
    }

    /** By names that mean the same on each server; those of {@code @Resource} do not. */
    private static ConnectionFactory connections() throws NamingException {
        return InitialContext.doLookup("jms/connections");
    }

    private static Queue events() throws NamingException {
        return InitialContext.doLookup("jms/events");
    }
}
