package io.idempotency.ee.internal.admin;

import io.idempotency.ee.AdministrationEvent;
import io.idempotency.ee.AdministrationEvent.Action;
import io.idempotency.ee.internal.log.Log;
import io.idempotency.ee.internal.log.Message;
import io.idempotency.ee.internal.log.Sanitized;
import io.idempotency.ee.internal.operation.ApplicationSettings;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The administration over HTTP, as JSON, for users with the role. Every call leaves an event, also one that is refused. */
final class AdminServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Action> PAGES = Map.of(
            "GET /records/oldest", Action.OLDEST,
            "GET /records/largest", Action.LARGEST,
            "GET /records/unfinished", Action.UNFINISHED,
            "GET /operations", Action.OPERATIONS,
            "POST /records/find", Action.FIND,
            "POST /records/expire", Action.EXPIRE,
            "POST /scopes/erase", Action.ERASE);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ApplicationSettings.AdminSettings settings =
                bean(ApplicationSettings.class).admin();
        if (!settings.enabled()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        Action action = PAGES.getOrDefault(request.getMethod() + " " + request.getPathInfo(), Action.OTHER);
        if (mayEnter(request, response, settings.role())) {
            answer(request, response, action);
        } else {
            report(request, action, false, "", 0);
        }
    }

    /** Asks the container, in its own way, who it is: there need be no constraint in a descriptor. */
    private static boolean mayEnter(HttpServletRequest request, HttpServletResponse response, String role)
            throws ServletException, IOException {
        if (request.getUserPrincipal() == null && !request.authenticate(response)) {
            if (!response.isCommitted() && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
            return false;
        } else if (!request.isUserInRole(role)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        return true;
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Action action)
            throws IOException {
        String scope = "";
        long rows = 0;
        try {
            Asked asked = "POST".equals(request.getMethod()) ? Asked.byBody(request) : Asked.byQuery(request);
            if (action == Action.FIND || action == Action.EXPIRE || action == Action.ERASE) {
                scope = asked.scope().id().uuid().toString();
            }
            Optional<Told> told = told(asked, action);
            rows = told.map(Told::rows).orElse(0L);
            send(
                    response,
                    told.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND,
                    told.map(Told::json).orElseGet(() -> Told.problem("there is none")));
        } catch (Asked.BadRequestException e) {
            send(response, HttpServletResponse.SC_BAD_REQUEST, Told.problem(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            Log.warning(Message.ADMINISTRATION_FAILED.text(action, Sanitized.chain(e)), e);
            send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Told.problem("the records cannot be read now"));
        } finally {
            report(request, action, true, scope, rows);
        }
    }

    private static Optional<Told> told(Asked asked, Action action) {
        Administration administration = bean(Administration.class);
        return switch (action) {
            case OLDEST -> Optional.of(Told.of(administration.oldest(asked.most())));
            case LARGEST -> Optional.of(Told.of(administration.largest(asked.scan(), asked.most())));
            case UNFINISHED -> Optional.of(Told.of(administration.unfinished(asked.scan(), asked.most())));
            case OPERATIONS -> Optional.of(Told.counts(administration.operations(asked.scan())));
            case FIND -> administration.find(asked.identity()).map(row -> Told.of(List.of(row)));
            case EXPIRE -> Optional.of(Told.expired(administration.expire(asked.identity())));
            case ERASE ->
                Optional.of(Told.erased(administration.erase(asked.scope().id(), asked.scan())));
            case OTHER -> Optional.empty();
        };
    }

    private static void send(HttpServletResponse response, int status, JsonObject json) throws IOException {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void report(HttpServletRequest request, Action action, boolean allowed, String scope, long rows) {
        String user = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("");
        Log.info(Message.ADMINISTRATION.text(action, allowed ? rows + " rows" : "refused"));
        try {
            CDI.current().getBeanManager().getEvent().fire(new AdministrationEvent(user, action, allowed, scope, rows));
        } catch (RuntimeException e) {
            Log.warning(Message.OBSERVER_FAILED.text("the administration", Sanitized.chain(e)), e);
        }
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
