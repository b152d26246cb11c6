package io.idempotency.ee.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.idempotency.ee.client.internal.ClientExtension;
import io.idempotency.ee.client.internal.ClientWiring;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefusedClientsTest {

    private static final String PROPAGATE = "org.eclipse.microprofile.rest.client.propagateHeaders";

    @AfterEach
    void clear() {
        System.clearProperty(PROPAGATE);
        System.clearProperty("right/mp-rest/followRedirects");
    }

    @Test
    @DisplayName("B41 B55 what never stops, or would lose its key, is refused with interface and method")
    void refused() {
        assertThat(deploy(Wrong.class))
                .contains("IDEM-430: " + Wrong.class.getName() + ".endless")
                .contains("IDEM-431: " + Wrong.class.getName() + ".lost")
                .doesNotContain(".carried", ".read");
    }

    @Test
    @DisplayName("B41 B55 headers handed on would be the caller's key in place of a child key")
    void propagated() {
        System.setProperty(PROPAGATE, "Authorization, idempotency-key");
        assertThat(deploy(Right.class)).contains("IDEM-437: " + Right.class.getName());
    }

    @Test
    @DisplayName("B41 B55 redirects would take a key to any host")
    void redirected() {
        System.setProperty("right/mp-rest/followRedirects", "true");
        assertThat(deploy(Right.class)).contains("IDEM-438: " + Right.class.getName());
    }

    @Test
    @DisplayName("B41 what keeps its key is deployed, and what has none")
    void deployed() {
        System.setProperty(PROPAGATE, "Authorization");
        System.setProperty("right/mp-rest/followRedirects", "false");
        assertThat(deploy(Right.class, Unkeyed.class)).isEmpty();
    }

    /** The text of all problems, or empty. */
    private static String deploy(Class<?>... clients) {
        Weld weld = new Weld()
                .disableDiscovery()
                .addExtension(new ClientExtension())
                .addBeanClasses(OutgoingCalls.class, ClientWiring.class)
                .addBeanClasses(clients);
        Throwable failure = catchThrowable(() -> {
            try (WeldContainer container = weld.initialize()) {
                assertThat(container.isRunning()).isTrue();
            }
        });
        return failure == null ? "" : failure.toString();
    }

    @KeyedClient
    @RegisterRestClient
    interface Wrong {

        @POST
        @Asynchronous
        @Retry
        CompletionStage<String> endless(@HeaderParam("Idempotency-Key") String key);

        @POST
        CompletionStage<String> lost(String body);

        @POST
        CompletionStage<String> carried(@HeaderParam("idempotency-key") String key, String body);

        @GET
        CompletionStage<String> read();
    }

    @RegisterRestClient
    interface Unkeyed {

        @POST
        @Retry
        String again(String body);
    }

    @KeyedClient
    @RegisterRestClient(configKey = "right")
    @RegisterClientHeaders
    interface Right {

        @POST
        @Retry
        String again(String body);

        @POST
        CompletionStage<String> carried(@HeaderParam("Idempotency-Key") String key, String body);
    }
}
