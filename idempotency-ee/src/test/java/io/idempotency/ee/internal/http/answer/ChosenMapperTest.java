package io.idempotency.ee.internal.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChosenMapperTest {

    private final Plain ofRuntime = new Plain();
    private final Choosy ofState = new Choosy();
    private final Providers providers =
            providers(Map.of(RuntimeException.class, ofRuntime, IllegalStateException.class, ofState));

    @Test
    @DisplayName("B21 a mapper of Jersey that takes some exceptions only is asked, and the next one if it does not")
    void asksExtended() {
        assertThat(ChosenMapper.of(new IllegalStateException("mine"), providers))
                .hasValue(cast(ofState));
        assertThat(ChosenMapper.of(new IllegalStateException("another"), providers))
                .hasValue(cast(ofRuntime));
    }

    @Test
    @DisplayName("B21 any other mapper takes what it is for")
    void plain() {
        assertThat(ChosenMapper.of(new IllegalArgumentException(), providers)).isEmpty();
        Providers all = providers(Map.of(IllegalArgumentException.class, ofRuntime));
        assertThat(ChosenMapper.of(new IllegalArgumentException(), all)).hasValue(cast(ofRuntime));
    }

    @Test
    @DisplayName("B21 where the last one does not take it, nothing maps it")
    void nobody() {
        Providers only = providers(Map.of(IllegalStateException.class, ofState));
        assertThat(ChosenMapper.of(new IllegalStateException("another"), only)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static ExceptionMapper<Throwable> cast(Object mapper) {
        return (ExceptionMapper<Throwable>) mapper;
    }

    /** Of the very classes only; a server finds those of superclasses by itself. */
    private static Providers providers(Map<Class<?>, ExceptionMapper<?>> mappers) {
        return (Providers) Proxy.newProxyInstance(
                ChosenMapperTest.class.getClassLoader(),
                new Class<?>[] {Providers.class},
                (proxy, called, arguments) -> mappers.get((Class<?>) arguments[0]));
    }

    private static class Plain implements ExceptionMapper<RuntimeException> {
        @Override
        public Response toResponse(RuntimeException exception) {
            return null;
        }
    }

    private static final class Choosy implements ExtendedExceptionMapper<IllegalStateException> {
        @Override
        public boolean isMappable(IllegalStateException exception) {
            return "mine".equals(exception.getMessage());
        }

        @Override
        public Response toResponse(IllegalStateException exception) {
            return null;
        }
    }
}
