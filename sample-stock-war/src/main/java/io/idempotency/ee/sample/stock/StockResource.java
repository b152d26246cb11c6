package io.idempotency.ee.sample.stock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;

/** Sends each body as it is, also one that it has sent before, as a producer may; and shows what has become of them. */
@Path("/")
@RequestScoped
public class StockResource {

    @Inject
    @Channel("sales")
    Emitter<String> sales;

    @Inject
    GoodsQueue goods;

    @Inject
    Stock stock;

    @Inject
    ParkedRecords parked;

    @Inject
    Deliveries deliveries;

    /** Answers when Kafka has the record. */
    @POST
    @Path("sold")
    public void sold(String event, @HeaderParam("X-Demo-Fault") String fault)
            throws InterruptedException, ExecutionException {
        deliveries.arm(event, fault);
        sales.send(event).toCompletableFuture().get();
    }

    /** Answers when the queue has the message. */
    @POST
    @Path("received")
    public void received(String event, @HeaderParam("X-Demo-Fault") String fault) {
        deliveries.arm(event, fault);
        goods.send(event);
    }

    @GET
    @Path("stock/{sku}")
    @Produces(MediaType.APPLICATION_JSON)
    public View get(@PathParam("sku") String sku) {
        List<Integer> movements = stock.movements(sku);
        int sum = movements.stream().mapToInt(Integer::intValue).sum();
        return new View(sum, movements, deliveries.of(sku));
    }

    /** A line for each record that nobody could take. */
    @GET
    @Path("parked")
    @Produces(MediaType.TEXT_PLAIN)
    public String parked() {
        return String.join("\n", parked.lines());
    }

    /**
     * What is there of an article.
     *
     * @param movements what it is the sum of
     * @param deliveries of its events to this server since its start, first ones and others
     */
    @JsonbPropertyOrder({"stock", "movements", "deliveries"})
    public record View(int stock, List<Integer> movements, int deliveries) {}
}
