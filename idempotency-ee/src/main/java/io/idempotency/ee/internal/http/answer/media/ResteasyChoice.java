package io.idempotency.ee.internal.http.answer.media;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * RESTEasy's own choice (Open Liberty, WildFly), which no other code can foretell: among writers that like an entity the same,
 * it depends on an order that only RESTEasy knows, and it adds a charset. Asked by reflection, since the jar depends on no
 * implementation.
 */
final class ResteasyChoice implements MediaTypeChoice {

    private static final FoundOnce<Optional<Ways>> WAYS = new FoundOnce<>(
            providers -> Optional.ofNullable(providers.getClassLoader()).flatMap(Ways::find));

    private final Ways ways;
    private final MediaTypeChoice specified;

    private ResteasyChoice(Ways ways, MediaTypeChoice specified) {
        this.ways = ways;
        this.specified = specified;
    }

    /**
     * Empty with another implementation.
     *
     * @param specified for what RESTEasy cannot be asked: a response of another class, or a thread that it does not know
     */
    static Optional<MediaTypeChoice> of(Providers providers, MediaTypeChoice specified) {
        return WAYS.of(providers.getClass()).map(ways -> new ResteasyChoice(ways, specified));
    }

    @Override
    public MediaType of(Response response, Entity entity) {
        try {
            return ways.choose(response).orElseGet(() -> specified.of(response, entity));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof WebApplicationException refusal
                    ? refusal
                    : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * RESTEasy's methods.
     *
     * @param choose of the server's writer of responses
     * @param current of what belongs to the request of the thread, by type
     * @param attribute of a request, by name
     */
    private record Ways(Method choose, Method current, Method attribute) {

        private static final String INVOKER = "org.jboss.resteasy.core.ResourceMethodInvoker";

        static Optional<Ways> find(ClassLoader loader) {
            try {
                Class<?> request = Class.forName("org.jboss.resteasy.spi.HttpRequest", false, loader);
                Class<?> writer = Class.forName("org.jboss.resteasy.core.ServerResponseWriter", false, loader);
                Method choose = writer.getMethod(
                        "getResponseMediaType",
                        Class.forName("org.jboss.resteasy.specimpl.BuiltResponse", false, loader),
                        request,
                        Class.forName("org.jboss.resteasy.spi.HttpResponse", false, loader),
                        Class.forName("org.jboss.resteasy.spi.ResteasyProviderFactory", false, loader),
                        Class.forName(INVOKER, false, loader));
                Method current = Class.forName("org.jboss.resteasy.core.ResteasyContext", false, loader)
                        .getMethod("getContextData", Class.class);
                return Optional.of(new Ways(choose, current, request.getMethod("getAttribute", String.class)));
            } catch (ReflectiveOperationException | LinkageError e) {
                return Optional.empty();
            }
        }

        Optional<MediaType> choose(Response response) throws InvocationTargetException, IllegalAccessException {
            Object request = current.invoke(null, choose.getParameterTypes()[1]);
            if (request == null || !choose.getParameterTypes()[0].isInstance(response)) {
                return Optional.empty();
            }
            Object invoker = attribute.invoke(request, INVOKER);
            // Not those of the request filter, which may be a proxy.
            Object providers = current.invoke(null, Providers.class);
            return Optional.ofNullable((MediaType) choose.invoke(null, response, request, null, providers, invoker));
        }
    }
}
