package io.idempotency.ee.internal.http.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import java.security.Principal;
import java.util.Optional;

/** The current request as the servlet container has it: nothing that JAX-RS filters set shows in it. */
@ApplicationScoped
public class ServletCall {

    // A proxy of the current one, so it is asked for once.
    private final Optional<HttpServletRequest> request;

    @Inject
    ServletCall(Instance<HttpServletRequest> requests) {
        this.request = requests.isResolvable() ? Optional.of(requests.get()) : Optional.empty();
    }

    /** For the container's proxy only. */
    protected ServletCall() {
        this.request = Optional.empty();
    }

    /** Whom the container has authenticated, which is whom session beans see. */
    Optional<Principal> caller() {
        return request.map(HttpServletRequest::getUserPrincipal);
    }

    /** Also true where JAX-RS calls it a GET, as Jersey does that answers HEAD with a method for GET. */
    public boolean isHead() {
        return request.map(HttpServletRequest::getMethod)
                .filter(HttpMethod.HEAD::equals)
                .isPresent();
    }
}
