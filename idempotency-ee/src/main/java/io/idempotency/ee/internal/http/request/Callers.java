package io.idempotency.ee.internal.http.request;

import io.idempotency.ee.internal.key.Scope;
import io.idempotency.ee.internal.log.IdempotencyException;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.RequestSettings.IdentitySettings;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out who calls when the method is called: then all that can authenticate the caller has run. */
@ApplicationScoped
public class Callers {

    @Inject
    ServletCall servlet;

    /**
     * The caller of the current request, with a tenant if a header names it.
     *
     * @throws IdempotencyException if the caller has no name, or cannot be asked for, or there is none where one is needed
     */
    public Scope of(SentKey key, ResourceOperation operation) {
        Optional<String> principal = name(caller(key.caller(), operation), operation);
        // Session beans see the container's caller, also where a filter has put another one in its place.
        Optional<String> container = name(servlet.caller(), operation).filter(name -> !isSame(name, principal));
        IdentitySettings settings = operation.request().identity();
        if (settings.callerRequired() && principal.isEmpty() && container.isEmpty()) {
            throw new IdempotencyException(Message.CALLER_MISSING, operation.method());
        }
        return new Scope(principal, settings.tenantHeader().map(header -> tenant(key, header, operation)), container);
    }

    /** A gateway has set it, or taken away what a client has sent: one line, with something in it. */
    private static String tenant(SentKey key, String header, Operation operation) {
        List<String> lines = key.lines(header);
        if (lines.size() != 1 || lines.get(0).isBlank()) {
            throw new IdempotencyException(Message.TENANT_MISSING, operation.method(), header);
        }
        return lines.get(0).strip();
    }

    private static boolean isSame(String name, Optional<String> principal) {
        return principal.isPresent() && principal.get().equals(name);
    }

    private static Optional<Principal> caller(@Nullable SecurityContext security, Operation operation) {
        try {
            return Optional.ofNullable(security).map(SecurityContext::getUserPrincipal);
        } catch (RuntimeException e) {
            throw new IdempotencyException(e, Message.CALLER_UNKNOWN, operation.method(), Sanitized.chain(e));
        }
    }

    /** A principal without a name is somebody, so it is not to be taken for nobody. */
    private static Optional<String> name(Optional<Principal> caller, Operation operation) {
        if (caller.isEmpty()) {
            return Optional.empty();
        }
        String name = nameOf(caller.get(), operation);
        if (name == null || name.isBlank()) {
            throw new IdempotencyException(Message.CALLER_WITHOUT_NAME, operation.method());
        }
        return Optional.of(name);
    }

    private static @Nullable String nameOf(Principal caller, Operation operation) {
        try {
            return caller.getName();
        } catch (RuntimeException e) {
            throw new IdempotencyException(e, Message.CALLER_UNKNOWN, operation.method(), Sanitized.chain(e));
        }
    }
}
