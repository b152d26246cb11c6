package io.idempotency.ee.internal.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Keep;
import io.idempotency.ee.internal.operation.AnswerSettings;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import io.idempotency.ee.internal.operation.KeptAnswers;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.SeBootstrap;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.Variant;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import jakarta.ws.rs.ext.RuntimeDelegate;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailureRendererTest {

    private static final ResourceOperation OPERATION = new ResourceOperation(
            "test",
            "Test.test",
            true,
            null,
            null,
            new AnswerSettings(
                    KeptAnswers.of(Keep.FINAL),
                    1000,
                    422,
                    "Idempotent-Replayed",
                    Duration.ofSeconds(1),
                    List.of(),
                    false,
                    false,
                    Optional.empty()),
            DeclaredFailures.none());

    private final List<Throwable> asked = new ArrayList<>();
    private final Map<Class<?>, ExceptionMapper<?>> mappers = new HashMap<>();
    private final IllegalArgumentException cause = new IllegalArgumentException();

    @BeforeEach
    void implementation() {
        RuntimeDelegate.setInstance(new Implementation());
    }

    @AfterEach
    void noImplementation() {
        RuntimeDelegate.setInstance(null);
    }

    @Test
    @DisplayName(
            "B21 the exception in an EJBException is mapped before the implementation's mapper of last resort is asked")
    void lastResort() {
        mappers.put(EJBException.class, ofImplementation());
        mappers.put(IllegalArgumentException.class, ofApplication());

        render();

        assertThat(asked).containsExactly(cause);
    }

    @Test
    @DisplayName("B21 that one is asked for an exception that wraps nothing")
    void lastResortOfAll() {
        mappers.put(IllegalArgumentException.class, ofImplementation());

        render();

        assertThat(asked).containsExactly(cause);
    }

    @Test
    @DisplayName("B21 a mapper of the application or the server is asked for the EJBException")
    void applicationsMapper() {
        mappers.put(EJBException.class, ofApplication());
        mappers.put(IllegalArgumentException.class, ofApplication());

        render();

        assertThat(asked).hasExactlyElementsOfTypes(EJBException.class);
    }

    private void render() {
        Providers providers = answering(
                Providers.class,
                (called, argument) -> called.equals("getExceptionMapper") ? mappers.get(argument) : null);
        ContainerRequestContext request = answering(ContainerRequestContext.class, (called, argument) -> null);
        ResourceMethod method = new ResourceMethod(OPERATION, getClass(), null, String.class, List.of());
        new FailureRenderer(providers, new AnswerRenderer(method, providers, request, List.of(), Redactor.none()), true)
                .render(cause);
    }

    private static <T> T answering(Class<T> type, BiFunction<String, @Nullable Object, @Nullable Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) -> answer.apply(called.getName(), arguments == null ? null : arguments[0])));
    }

    /** In the archive of the tests, as {@link Implementation} is. */
    private ExceptionMapper<Throwable> ofImplementation() {
        return this::ask;
    }

    /** In no archive. */
    private ExceptionMapper<?> ofApplication() {
        return (ExceptionMapper<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ExceptionMapper.class},
                (proxy, called, arguments) -> ask((Throwable) arguments[0]));
    }

    /** Without an answer, which only a server can build. */
    private Response ask(Throwable thrown) {
        asked.add(thrown);
        throw new IllegalStateException();
    }

    /** Of JAX-RS. */
    private static final class Implementation extends RuntimeDelegate {

        @Override
        public UriBuilder createUriBuilder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Response.ResponseBuilder createResponseBuilder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Variant.VariantListBuilder createVariantListBuilder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T createEndpoint(Application application, Class<T> endpointType) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> HeaderDelegate<T> createHeaderDelegate(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Link.Builder createLinkBuilder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeBootstrap.Configuration.Builder createConfigurationBuilder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<SeBootstrap.Instance> bootstrap(
                Application application, SeBootstrap.Configuration configuration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletionStage<SeBootstrap.Instance> bootstrap(
                Class<? extends Application> type, SeBootstrap.Configuration configuration) {
            throw new UnsupportedOperationException();
        }

        @Override
        public EntityPart.Builder createEntityPartBuilder(String partName) {
            throw new UnsupportedOperationException();
        }
    }
}
