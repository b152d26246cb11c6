package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.spi.Resumes;
import io.idempotency.ee.spi.Resumption;
import io.idempotency.ee.spi.StoredCall;
import jakarta.annotation.Priority;
import jakarta.ejb.MessageDriven;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.jms.Message;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beans that finish executions. */
class ResumptionDeploymentTest {

    @TempDir
    java.nio.file.Path folder;

    @Test
    @DisplayName(
            "B42 B55 IDEM-470 IDEM-471 an operation that cannot be finished without its client or container is refused")
    void operations() {
        assertThat(new Deployment(folder, Resource.class, ShipAgain.class).refusal())
                .contains("IDEM-470: " + Resource.class.getName() + ".ship is a resource method");
        assertThat(new Deployment(folder, Consumer.class, ShipAgain.class).refusal())
                .contains("IDEM-471: " + Consumer.class.getName() + ".onMessage ");
    }

    @Test
    @DisplayName("B42 B55 IDEM-124 two Resumptions of an operation are refused, unless one is an alternative")
    void several() {
        assertThat(new Deployment(folder, Bean.class, ShipAgain.class, ShipOnce.class).refusal())
                .contains("IDEM-124: Several beans are a Resumption of ship; ");
        deploys(Bean.class, ShipAgain.class, Replacing.class);
        deploys(Bean.class, ShipAgain.class, LoadAgain.class);
    }

    @Test
    @DisplayName("B42 B55 IDEM-472 a Resumption that does not say of which operation is refused")
    void unnamed() {
        assertThat(new Deployment(folder, Bean.class, Unnamed.class).refusal())
                .contains("IDEM-472: " + Unnamed.class.getName() + " ");
    }

    private void deploys(Class<?>... beans) {
        new Deployment(folder, beans).run(container -> assertThat(
                        container.select(Operations.class).get().all())
                .hasSize(1));
    }

    @ApplicationScoped
    @Resumes("ship")
    public static class ShipAgain implements Resumption {
        @Override
        public void resume(StoredCall call) {}
    }

    @ApplicationScoped
    @Resumes("ship")
    public static class ShipOnce extends ShipAgain {}

    @Alternative
    @Priority(1)
    @ApplicationScoped
    @Resumes("ship")
    public static class Replacing extends ShipAgain {}

    @ApplicationScoped
    @Resumes("load")
    public static class LoadAgain extends ShipAgain {}

    @ApplicationScoped
    public static class Unnamed extends ShipAgain {}

    @ApplicationScoped
    public static class Bean {
        @Idempotent(operation = "ship")
        public void ship(@IdempotencyKey String id) {}
    }

    @Path("x")
    @ApplicationScoped
    public static class Resource {
        @POST
        @Idempotent(operation = "ship")
        public void ship() {}
    }

    @MessageDriven
    public static class Consumer {
        @Idempotent(operation = "ship")
        public void onMessage(@IdempotencyKey("JMSMessageID") Message message) {}
    }
}
