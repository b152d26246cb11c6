package io.idempotency.ee.sample.faults;

import io.idempotency.ee.sample.faults.DemoFault.Kind;
import io.idempotency.ee.sample.watch.Attempt;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Breaks a request where its {@code X-Demo-Fault} header says, so that a retry can be watched. Does nothing unless
 * {@code orders.demo-faults} is true.
 */
@RequestScoped
public class DemoFaults {

    @Inject
    @ConfigProperty(name = "orders.demo-faults", defaultValue = "false")
    boolean enabled;

    @Inject
    HttpServletRequest request;

    @PersistenceContext(unitName = "orders")
    EntityManager entityManager;

    @Inject
    Attempt attempt;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** To be called in the transaction, before anything is written. */
    public void beforeWrites() {
        attempt.began();
        DemoFault fault = fault();
        if (fault.kind() == Kind.DELAY) {
            pause(fault.argument());
        }
    }

    /** To be called in the transaction, when everything is written. */
    public void afterWrites() {
        switch (fault().kind()) {
            case THROW -> throw new IllegalStateException("X-Demo-Fault: throw");
            case HALT -> {
                entityManager.flush();
                Death.die();
            }
            case HALT_AFTER -> transaction.registerInterposedSynchronization(new Death());
            default -> {}
        }
    }

    /** To be called last: the given answer, or the one that the fault asks for. */
    public Response answer(Supplier<Response> regular) {
        DemoFault fault = fault();
        if (fault.kind() != Kind.RETURN) {
            return regular.get();
        }
        Response.ResponseBuilder answer = Response.status(fault.argument());
        boolean bodyAllowed = fault.argument() != 204 && fault.argument() != 205 && fault.argument() != 304;
        return bodyAllowed
                ? answer.type(MediaType.APPLICATION_JSON)
                        .entity(Map.of("fault", "return:" + fault.argument()))
                        .build()
                : answer.build();
    }

    /** Whether the request asks for a fault that there is not. */
    boolean unknown() {
        return requested().isEmpty();
    }

    /** Which fault the request asks for. */
    Kind kind() {
        return fault().kind();
    }

    /** The name by which the sender watches the request; null if there is none. */
    String attempt() {
        return enabled ? request.getHeader("X-Demo-Attempt") : null;
    }

    private DemoFault fault() {
        return requested().orElse(DemoFault.NONE);
    }

    private Optional<DemoFault> requested() {
        String header = enabled ? request.getHeader("X-Demo-Fault") : null;
        return header == null ? Optional.of(DemoFault.NONE) : DemoFault.parse(header);
    }

    static void pause(int millis) {
        try {
            // Nothing counts it down: an await that only ends by time.
            boolean ended = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
            assert !ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("X-Demo-Fault: delay was interrupted", e);
        }
    }
}
