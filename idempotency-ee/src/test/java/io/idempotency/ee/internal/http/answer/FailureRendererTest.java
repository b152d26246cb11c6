package io.idempotency.ee.internal.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Keep;
import io.idempotency.ee.internal.operation.AnswerSettings;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FailureRendererTest {

    private static final ResourceOperation OPERATION = new ResourceOperation(
            "test",
            "Test.test",
            true,
            null,
            null,
            new AnswerSettings(Keep.FINAL, 1000, 422, "Idempotent-Replayed", Duration.ofSeconds(1), List.of()),
            DeclaredFailures.none());

    private final List<Throwable> asked = new ArrayList<>();
    private final Map<Class<?>, ExceptionMapper<?>> mappers = new HashMap<>();
    private final IllegalArgumentException cause = new IllegalArgumentException();

    @Test
    @DisplayName("B21 the exception in an EJBException is mapped where only the server has a mapper for the outer one")
    void serversMapper() {
        mappers.put(EJBException.class, inLoader(new ServersLoader()));
        mappers.put(IllegalArgumentException.class, inLoader(getClass().getClassLoader()));

        render();

        assertThat(asked).containsExactly(cause);
    }

    @Test
    @DisplayName("B21 the server's mapper of last resort is asked for an exception that wraps nothing")
    void lastResort() {
        mappers.put(IllegalArgumentException.class, inLoader(new ServersLoader()));

        render();

        assertThat(asked).containsExactly(cause);
    }

    @Test
    @DisplayName("B21 the application's own mapper is asked for the EJBException")
    void applicationsMapper() {
        mappers.put(EJBException.class, inLoader(getClass().getClassLoader()));
        mappers.put(IllegalArgumentException.class, inLoader(getClass().getClassLoader()));

        render();

        assertThat(asked).hasExactlyElementsOfTypes(EJBException.class);
    }

    private void render() {
        Providers providers = (Providers) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Providers.class},
                (proxy, called, arguments) ->
                        called.getName().equals("getExceptionMapper") ? mappers.get(arguments[0]) : null);
        ResourceMethod method = new ResourceMethod(OPERATION, getClass(), null, String.class, List.of());
        new FailureRenderer(providers, new AnswerRenderer(method, providers, List.of()), true).render(cause);
    }

    /** Without an answer, which only a server can build. */
    private ExceptionMapper<?> inLoader(ClassLoader loader) {
        return (ExceptionMapper<?>)
                Proxy.newProxyInstance(loader, new Class<?>[] {ExceptionMapper.class}, (proxy, called, arguments) -> {
                    asked.add((Throwable) arguments[0]);
                    throw new IllegalStateException();
                });
    }

    /** Knows no class of an application. */
    private static final class ServersLoader extends ClassLoader {

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.idempotency")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
