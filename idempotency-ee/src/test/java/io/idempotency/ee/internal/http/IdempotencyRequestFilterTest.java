package io.idempotency.ee.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Locking;
import io.idempotency.ee.OnConcurrent;
import io.idempotency.ee.internal.attempt.ExecutionSettings;
import io.idempotency.ee.internal.http.answer.ResourceMethod;
import io.idempotency.ee.internal.http.problem.Problems;
import io.idempotency.ee.internal.key.KeyRules;
import io.idempotency.ee.internal.operation.ComparisonSettings;
import io.idempotency.ee.internal.operation.DeclaredFailures;
import io.idempotency.ee.internal.operation.EncodedBodies;
import io.idempotency.ee.internal.operation.RequestSettings;
import io.idempotency.ee.internal.operation.RequestSettings.IdentitySettings;
import io.idempotency.ee.internal.operation.ResourceOperation;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused for its headers, before the body is touched. */
class IdempotencyRequestFilterTest {

    private static final ExecutionSettings EXECUTION =
            new ExecutionSettings(Duration.ofHours(1), Duration.ofSeconds(1), OnConcurrent.WAIT, Locking.PESSIMISTIC);

    @ParameterizedTest
    @DisplayName("B9 a length that is not one decimal number is refused, on a server that does not drop it")
    @ValueSource(strings = {"77, 77", "+77", "0x4d", ""})
    void malformedLength(String length) throws Exception {
        assertThatThrownBy(() -> filter(EncodedBodies.ACCEPT, "Content-Length", length))
                .hasMessage("lengthMalformed");
    }

    @ParameterizedTest
    @DisplayName("B9 an encoded body is refused where that is set")
    @ValueSource(strings = {"gzip", "snail", "identity, br"})
    void encoded(String coding) throws Exception {
        assertThatThrownBy(() -> filter(EncodedBodies.REFUSE, "Content-Length", "7", "Content-Encoding", coding))
                .hasMessage("bodyEncoded");
    }

    private static void filter(EncodedBodies encoded, String... headers) throws Exception {
        RequestSettings settings = new RequestSettings(
                true,
                "Idempotency-Key",
                new KeyRules(false, 255, Optional.empty()),
                100,
                encoded,
                ComparisonSettings.exact(),
                IdentitySettings.none());
        ResourceMethod method = new ResourceMethod(
                new ResourceOperation("test", "Test.test", false, EXECUTION, settings, null, DeclaredFailures.none()),
                IdempotencyRequestFilterTest.class,
                Object.class.getMethod("toString"),
                String.class,
                List.of());
        FilterBeans beans = new FilterBeans();
        beans.problems = new NamedProblems();
        new IdempotencyRequestFilter(method, beans, null).filter(request(headers));
    }

    private static ContainerRequestContext request(String... headers) {
        MultivaluedMap<String, String> map = new MultivaluedHashMap<>();
        map.add("Idempotency-Key", "\"k\"");
        map.add("Content-Type", "text/plain");
        for (int i = 0; i < headers.length; i += 2) {
            map.add(headers[i], headers[i + 1]);
        }
        UriInfo uri = proxy(
                UriInfo.class, name -> name.equals("getMatchedResources") ? List.of() : URI.create("http://host/test"));
        return proxy(ContainerRequestContext.class, name -> switch (name) {
            case "getUriInfo" -> uri;
            case "getHeaders" -> map;
            default -> throw new AssertionError(name + ": nothing else is asked before the refusal");
        });
    }

    private static <T> T proxy(Class<T> type, Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                IdempotencyRequestFilterTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.apply(method.getName())));
    }

    /** Throws the name of the problem instead of a response, which only a server can build. */
    private static final class NamedProblems extends Problems {

        @Override
        public Response lengthMalformed(URI instance) {
            assertThat(instance).hasToString("/test");
            throw new IllegalStateException("lengthMalformed");
        }

        @Override
        public Response bodyEncoded(URI instance) {
            throw new IllegalStateException("bodyEncoded");
        }
    }
}
