package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.attempt.RolledBackException;
import io.idempotency.ee.internal.log.IdempotencyException;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.io.IOException;
import java.security.CodeSource;
import java.util.Optional;

/** Maps what a method threw as JAX-RS would (Jakarta RESTful Web Services 3.1, sections 3.3.4, 4.4 and 11.2.4). */
final class FailureRenderer {

    private final Providers providers;
    private final AnswerRenderer renderer;
    private final boolean sessionBean;

    /** @param sessionBean whether the method is one of a session bean, whose container wraps what it throws */
    FailureRenderer(Providers providers, AnswerRenderer renderer, boolean sessionBean) {
        this.providers = providers;
        this.renderer = renderer;
        this.sessionBean = sessionBean;
    }

    /** Empty when nothing maps it, or its mapping fails: then the server is to show it as it would without us. */
    Optional<Rendered> render(Throwable thrown) {
        // Ours to answer, also where the application or the server maps every Throwable.
        if (thrown instanceof IdempotencyException || thrown instanceof RolledBackException) {
            return Optional.empty();
        }
        try {
            Optional<Response> response = response(sessionBean ? SystemException.of(thrown) : thrown);
            return response.isPresent() ? Optional.of(renderer.render(response.get())) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Response> response(Throwable thrown) {
        if (thrown instanceof WebApplicationException web && web.getResponse().hasEntity()) {
            return Optional.of(web.getResponse());
        }
        return mapped(thrown).or(() -> unmapped(thrown));
    }

    private Optional<Response> unmapped(Throwable thrown) {
        if (thrown instanceof WebApplicationException web) {
            return Optional.of(web.getResponse());
        }
        return wrapped(thrown).flatMap(this::response);
    }

    private static Optional<Throwable> wrapped(Throwable thrown) {
        return thrown instanceof EJBException ? Optional.ofNullable(thrown.getCause()) : Optional.empty();
    }

    /**
     * Whether it is the one for everything that each implementation of JAX-RS has (section 4.4) and asks last. One that a
     * server has registered counts as the application's.
     */
    private static boolean isLastResort(ExceptionMapper<?> mapper) {
        CodeSource source = mapper.getClass().getProtectionDomain().getCodeSource();
        Class<?> implementation = RuntimeDelegate.getInstance().getClass();
        return source != null
                && source.equals(implementation.getProtectionDomain().getCodeSource());
    }

    private Optional<Response> mapped(Throwable thrown) {
        return ChosenMapper.of(thrown, providers)
                .filter(mapper -> wrapped(thrown).isEmpty() || !isLastResort(mapper))
                .map(mapper -> {
                    Response response = mapper.toResponse(thrown);
                    // As section 4.4 has it: null is an answer without an entity.
                    return response == null ? Response.noContent().build() : response;
                });
    }
}
