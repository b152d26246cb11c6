package io.idempotency.ee.client;

import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A request for {@link OutgoingCalls}.
 *
 * @param method for example {@code POST}
 * @param target where it goes
 * @param entity what it carries; the application makes it anew for another call only
 * @param name of the call inside of an execution; without one, key and order come from what is sent
 * @param with sets headers and what is accepted; called once for each attempt
 */
public record OutgoingRequest(
        String method,
        WebTarget target,
        Optional<Entity<?>> entity,
        Optional<String> name,
        UnaryOperator<Invocation.Builder> with) {

    /** A POST. */
    public static OutgoingRequest post(WebTarget target, Entity<?> entity) {
        return new OutgoingRequest("POST", target, Optional.of(entity), Optional.empty(), UnaryOperator.identity());
    }

    /** The same with a name, as of {@code IdempotencyContext.childKey}. */
    public OutgoingRequest named(String newName) {
        return new OutgoingRequest(method, target, entity, Optional.of(newName), with);
    }

    /** The same with headers. */
    public OutgoingRequest with(UnaryOperator<Invocation.Builder> newWith) {
        return new OutgoingRequest(method, target, entity, name, newWith);
    }

    /** Not what it carries. */
    @Override
    public String toString() {
        return "OutgoingRequest[" + method + "]";
    }
}
