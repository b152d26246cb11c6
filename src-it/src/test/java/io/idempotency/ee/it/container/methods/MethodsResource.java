package io.idempotency.ee.it.container.methods;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.IdempotentCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Calls what is annotated, and tells what came of it; itself it is not. */
@Path("methods")
@RequestScoped
@Produces("text/plain")
public class MethodsResource {

    @Inject
    private PaymentBean bean;

    @Inject
    private PaymentSession session;

    @Inject
    private Caller caller;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Writes writes;

    @Inject
    private Elsewhere elsewhere;

    @POST
    @Path("alone/{what}/{id}/{amount}")
    public String alone(
            @PathParam("what") String what, @PathParam("id") String id, @PathParam("amount") BigDecimal amount) {
        return told(call(what, new Payment(id, amount)));
    }

    @POST
    @Path("commit/{what}/{id}/{amount}")
    public String commit(
            @PathParam("what") String what, @PathParam("id") String id, @PathParam("amount") BigDecimal amount) {
        return told(() -> caller.commit("caller " + id, () -> told(call(what, new Payment(id, amount)))));
    }

    @POST
    @Path("rollback/{what}/{id}/{amount}")
    public String rollBack(
            @PathParam("what") String what, @PathParam("id") String id, @PathParam("amount") BigDecimal amount) {
        return told(() -> caller.rollBack("caller " + id, () -> told(call(what, new Payment(id, amount)))));
    }

    @POST
    @Path("elsewhere/{what}/{id}/{amount}")
    public String elsewhere(
            @PathParam("what") String what, @PathParam("id") String id, @PathParam("amount") BigDecimal amount)
            throws Exception {
        String[] told = elsewhere
                .call(() -> told(call(what, new Payment(id, amount))))
                .get(30, TimeUnit.SECONDS)
                .split(" ", 2);
        if (told[0].equals(Long.toString(Thread.currentThread().getId()))) {
            throw new IllegalStateException("the same thread");
        }
        return told[1];
    }

    private Callable<String> call(String what, Payment payment) {
        String key = payment.id().isBlank() ? "" : payment.id();
        return switch (what) {
            case "bean" -> () -> bean.capture(payment).toString();
            case "transactional" -> () -> bean.transactional(payment).toString();
            case "session" -> () -> session.capture(payment).toString();
            case "execute" ->
                () -> idempotency
                        .execute(
                                IdempotentCall.of("execute", key).comparing(payment.amount()),
                                new TypeLiteral<List<Receipt>>() {},
                                () -> List.of(Receipt.of(writes.write(payment.id()), payment)))
                        .toString();
            case "bean-fails" -> () -> "" + bean.fail(key);
            case "session-fails" -> () -> "" + session.fail(key);
            case "bean-declines" -> () -> "" + bean.decline(key);
            case "bean-closes" -> () -> "" + bean.close(key);
            case "session-declines" -> () -> "" + session.decline(key);
            case "execute-closes" ->
                () -> idempotency.execute(
                        IdempotentCall.of("closes", key).keeping(ClosedException.class), String.class, () -> {
                            throw new ClosedException(DayOfWeek.MONDAY, writes.write(key));
                        });
            case "bean-gated" -> () -> "" + bean.gated(key);
            case "session-gated" -> () -> "" + session.gated(key);
            case "bean-told" -> () -> bean.told(key);
            case "session-told" -> () -> session.told(key);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String told(Callable<String> call) {
        try {
            return call.call();
        } catch (Exception e) {
            String message = String.valueOf(e.getMessage());
            return e.getClass().getSimpleName() + " " + message.split(":", 2)[0];
        }
    }
}
