package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.NotCompared;
import io.idempotency.ee.internal.operation.Operation;
import io.idempotency.ee.internal.operation.Operations;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weld SE takes the class for a bean too; what the containers do with it is seen on a server. */
class MessageDrivenDeploymentTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @DisplayName("B33 a message-driven bean's method is an operation, whoever has the transaction of its messages")
    @ValueSource(classes = {Joined.class, Own.class, OwnByClass.class, Managed.class, ObjectsNotCompared.class})
    void operation(Class<?> type) {
        new Deployment(folder, type).run(container -> assertThat(
                        container.select(Operations.class).get().all())
                .singleElement()
                .returns(type.getName() + ".onMessage", Operation::name)
                .returns(false, Operation::sessionBean));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B55 B59 wrong use is refused with a coded message that names class and method")
    @MethodSource("wrongUses")
    void wrongUse(String id, String says, Class<?> type) {
        assertThat(new Deployment(folder, type).refusal())
                .contains(id + ": ")
                .contains(type.getName() + ".onMessage")
                .contains(says);
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                Arguments.of("IDEM-103", "has no parameter with @IdempotencyKey", NoKey.class),
                Arguments.of("IDEM-104", "@TransactionAttribute(REQUIRES_NEW)", RequiresNew.class),
                Arguments.of("IDEM-400", "a Message has no text form", Whole.class),
                Arguments.of("IDEM-401", "no @Idempotent covers it", Unused.class),
                Arguments.of("IDEM-420", "its argument message is an ObjectMessage", Objects.class));
    }

    @MessageDriven
    public static class Joined {
        @Idempotent
        public void onMessage(@IdempotencyKey("JMSMessageID") Message message) {}
    }

    @MessageDriven
    public static class Own {
        @Idempotent
        @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
        public void onMessage(@IdempotencyKey("JMSMessageID") Message message) {}
    }

    @MessageDriven
    @Idempotent
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public static class OwnByClass {
        public void onMessage(@IdempotencyKey("JMSMessageID") Message message) {}
    }

    @MessageDriven
    @TransactionManagement(TransactionManagementType.BEAN)
    public static class Managed {
        @Idempotent
        public void onMessage(@IdempotencyKey("JMSMessageID") Message message) {}
    }

    @MessageDriven
    public static class NoKey {
        @Idempotent
        public void onMessage(Message message) {}
    }

    @MessageDriven
    public static class RequiresNew {
        @Idempotent
        @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
        public void onMessage(@IdempotencyKey("JMSMessageID") Message message) {}
    }

    @MessageDriven
    public static class Whole {
        @Idempotent
        public void onMessage(@IdempotencyKey Message message) {}
    }

    @MessageDriven
    public static class Unused {
        public void onMessage(@IdempotencyKey("JMSMessageID") Message message) {}
    }

    @MessageDriven
    public static class Objects {
        @Idempotent
        public void onMessage(@IdempotencyKey("JMSMessageID") ObjectMessage message) {}
    }

    @MessageDriven
    public static class ObjectsNotCompared {
        @Idempotent
        public void onMessage(@NotCompared @IdempotencyKey("JMSMessageID") ObjectMessage message) {}
    }
}
