package io.idempotency.ee.internal.http.answer.media;

import io.idempotency.ee.internal.http.answer.media.ProducedType.Candidate;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Jersey's choice (GlassFish, Payara): the specified one over the types that each writer declares, custom ones first, which only
 * Jersey can list. Asked by reflection, since the jar depends on no implementation.
 */
final class JerseyChoice implements MediaTypeChoice {

    private static final FoundOnce<Optional<Ways>> WAYS = new FoundOnce<>(
            request -> Optional.ofNullable(request.getClassLoader()).flatMap(Ways::find));

    private final Ways ways;
    private final ContainerRequestContext request;
    private final List<MediaType> produced;
    private final List<MediaType> accepted;
    private final MediaTypeChoice specified;

    private JerseyChoice(
            Ways ways,
            ContainerRequestContext request,
            List<MediaType> produced,
            List<MediaType> accepted,
            MediaTypeChoice specified) {
        this.ways = ways;
        this.request = request;
        this.produced = produced.isEmpty() ? List.of(MediaType.WILDCARD_TYPE) : produced;
        this.accepted = accepted;
        this.specified = specified;
    }

    /** Empty with another implementation. */
    static Optional<MediaTypeChoice> of(
            ContainerRequestContext request,
            List<MediaType> produced,
            List<MediaType> accepted,
            MediaTypeChoice specified) {
        return WAYS.of(request.getClass())
                .filter(ways -> ways.request().isInstance(request))
                .map(ways -> new JerseyChoice(ways, request, produced, accepted, specified));
    }

    @Override
    public MediaType of(Response response, Entity entity) {
        if (response.getMediaType() != null) {
            return specified.of(response, entity);
        } else if (isChosenBefore()) {
            return asWanted(specified.of(response, entity));
        }
        List<?> writers = ways.writers(request, entity);
        return accepted.stream()
                .flatMap(
                        wanted -> produced.stream().filter(wanted::isCompatible).flatMap(offered -> writers.stream()
                                .flatMap(writer -> written(writer, entity, wanted, offered))))
                .min(ProducedType.BEST_FIRST)
                .map(best -> ProducedType.concrete(best.type()))
                .orElseGet(() -> specified.of(response, entity));
    }

    /** Of two types that are alike Jersey takes the client's, with its parameters, unless the method's has more of them. */
    private MediaType asWanted(MediaType chosen) {
        return accepted.stream()
                .filter(wanted ->
                        !wanted.isWildcardType() && !wanted.isWildcardSubtype() && wanted.isCompatible(chosen))
                .map(JerseyChoice::withoutQuality)
                .filter(wanted ->
                        wanted.getParameters().size() >= chosen.getParameters().size())
                .findFirst()
                .orElse(chosen);
    }

    private static MediaType withoutQuality(MediaType type) {
        Map<String, String> parameters = new HashMap<>(type.getParameters());
        parameters.keySet().removeAll(Set.of("q", "qs"));
        return new MediaType(type.getType(), type.getSubtype(), parameters);
    }

    /** Where only one type is possible, Jersey takes it before the method runs, whether a writer likes it or not. */
    private boolean isChosenBefore() {
        return (produced.size() == 1 && !produced.get(0).isWildcardType())
                || (accepted.size() == 1
                        && !accepted.get(0).isWildcardType()
                        && !accepted.get(0).isWildcardSubtype());
    }

    private Stream<Candidate> written(Object writer, Entity entity, MediaType wanted, MediaType offered) {
        return ways.types(writer).stream()
                .filter(type -> type.isCompatible(wanted) && type.isCompatible(offered))
                .map(type -> Candidate.of(wanted, moreSpecific(offered, type)))
                .filter(candidate -> ways.isWriteable(writer, entity, candidate.type()));
    }

    private static MediaType moreSpecific(MediaType offered, MediaType written) {
        boolean wider = (offered.isWildcardType() && !written.isWildcardType())
                || (offered.isWildcardSubtype() && !written.isWildcardSubtype());
        return wider || written.getParameters().size() > offered.getParameters().size() ? written : offered;
    }

    /**
     * Jersey's methods.
     *
     * @param request its class of requests
     * @param workers of a request
     * @param writers of the workers, for a class, in Jersey's order
     * @param types of a writer
     * @param writeable of a writer
     */
    private record Ways(Class<?> request, Method workers, Method writers, Method types, Method writeable) {

        static Optional<Ways> find(ClassLoader loader) {
            try {
                Class<?> request =
                        Class.forName("org.glassfish.jersey.message.internal.InboundMessageContext", false, loader);
                Class<?> workers = Class.forName("org.glassfish.jersey.message.MessageBodyWorkers", false, loader);
                Class<?> writer = Class.forName("org.glassfish.jersey.message.WriterModel", false, loader);
                return Optional.of(new Ways(
                        request,
                        request.getMethod("getWorkers"),
                        workers.getMethod("getWritersModelsForType", Class.class),
                        writer.getMethod("declaredTypes"),
                        writer.getMethod("isWriteable", Class.class, Type.class, Annotation[].class, MediaType.class)));
            } catch (ReflectiveOperationException | LinkageError e) {
                return Optional.empty();
            }
        }

        List<?> writers(ContainerRequestContext of, Entity entity) {
            return (List<?>) call(writers, call(workers, of), asked(entity));
        }

        @SuppressWarnings("unchecked")
        List<MediaType> types(Object writer) {
            return (List<MediaType>) call(types, writer);
        }

        boolean isWriteable(Object writer, Entity entity, MediaType type) {
            return (boolean) call(writeable, writer, asked(entity), entity.declared(), entity.annotations(), type);
        }

        /** As long as it chooses, Jersey takes the class that the method declares, also where it is {@code Object}. */
        private static Class<?> asked(Entity entity) {
            Type declared =
                    entity.declared() instanceof ParameterizedType generic ? generic.getRawType() : entity.declared();
            return declared instanceof Class<?> known ? known : entity.raw();
        }

        private static Object call(Method method, Object on, Object... arguments) {
            try {
                return method.invoke(on, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
