package io.idempotency.ee.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.internal.http.request.ServletCall;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterBeansTest {

    @ParameterizedTest(name = "JAX-RS says {0}, the servlet container {1}")
    @DisplayName("B1 a HEAD is told on every server, also where JAX-RS calls it a GET; what overrides it is none")
    @CsvSource({"HEAD, HEAD, true", "GET, HEAD, true", "GET, GET, false", "POST, HEAD, false", "HEAD, GET, true"})
    void head(String method, String servletMethod, boolean head) {
        FilterBeans beans = new FilterBeans();
        beans.servlet = new ServletCall() {
            @Override
            public boolean isHead() {
                return "HEAD".equals(servletMethod);
            }
        };

        assertThat(beans.isHead(request(method))).isEqualTo(head);
    }

    private static ContainerRequestContext request(String method) {
        return (ContainerRequestContext) Proxy.newProxyInstance(
                FilterBeansTest.class.getClassLoader(),
                new Class<?>[] {ContainerRequestContext.class},
                (proxy, called, arguments) -> method);
    }
}
