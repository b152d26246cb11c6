package io.idempotency.ee.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.KeyReusedException;
import io.idempotency.ee.internal.operation.CallOperation;
import io.idempotency.ee.internal.operation.KeptTypes;
import io.idempotency.ee.internal.operation.Operations;
import io.idempotency.ee.spi.KeptException;
import jakarta.annotation.Priority;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.jms.Message;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions that are to be kept; those of session beans are seen on a server. */
class KeptDeploymentTest {

    @TempDir
    java.nio.file.Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("B22 B55 what cannot be kept is refused with a coded message that names class and method")
    @MethodSource("wrongUses")
    void wrongUse(String id, String says, Class<?> type) {
        assertThat(new Deployment(folder, type).refusal())
                .contains(id + ": " + type.getName() + ".create ")
                .contains(says);
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                Arguments.of("IDEM-460", "is a resource method", Resource.class),
                Arguments.of("IDEM-461", "Abstract, which cannot be thrown again", KeepsAbstract.class),
                Arguments.of("IDEM-461", "it is abstract, or not public", KeepsHidden.class),
                Arguments.of("IDEM-461", "no public constructor (String message)", KeepsBare.class),
                Arguments.of("IDEM-461", "it has the field code besides its message", KeepsData.class),
                Arguments.of("IDEM-461", "it has the field code besides its message", KeepsDataOfSuperclass.class),
                Arguments.of("IDEM-461", "besides its message", KeepsSql.class),
                Arguments.of("IDEM-461", "it is a refusal of the library", KeepsRefusal.class),
                Arguments.of("IDEM-462", "of the simple name IOException", KeepsAlike.class),
                Arguments.of("IDEM-462", "of the simple name IOException", KeepsTwice.class),
                Arguments.of("IDEM-463", "Declared, which rolls back", Consuming.class));
    }

    @Test
    @DisplayName("B22 a bean that stores its data makes an exception one that can be kept")
    void codec() {
        new Deployment(folder, KeepsData.class, KeptData.class).run(container -> assertThat(
                        kept(container.select(Operations.class).get()).types())
                .containsExactly(Data.class));
        new Deployment(folder, KeepsData.class, Producing.class).run(container -> assertThat(
                        kept(container.select(Operations.class).get()).types())
                .containsExactly(Data.class));
    }

    @Test
    @DisplayName("B22 IDEM-124 two of them are refused, unless one is an alternative")
    void codecs() {
        assertThat(new Deployment(folder, KeepsData.class, KeptData.class, Producing.class).refusal())
                .contains("IDEM-124: Several beans are a KeptException<Data, ...>");
        new Deployment(folder, KeepsData.class, KeptData.class, Replacing.class).run(container -> assertThat(
                        kept(container.select(Operations.class).get()).types())
                .containsExactly(Data.class));
    }

    @Test
    @DisplayName("B22 B26 what rolls back is as @Transactional and @ApplicationException say, else by what is checked")
    void rollsBack() {
        new Deployment(folder, KeepsDeclared.class).run(container -> {
            KeptTypes kept = kept(container.select(Operations.class).get());
            assertThat(kept.rollsBack(IOException.class)).isTrue();
            assertThat(kept.rollsBack(java.io.FileNotFoundException.class)).isFalse();
            assertThat(kept.rollsBack(SQLException.class)).isFalse();
            assertThat(kept.rollsBack(IllegalStateException.class)).isTrue();
            assertThat(kept.rollsBack(Declared.class)).isFalse();
        });
    }

    @Test
    @DisplayName("B22 B33 a message-driven bean may keep exceptions where its record is committed by itself")
    void messages() {
        new Deployment(folder, ConsumingAlone.class).run(container -> assertThat(
                        kept(container.select(Operations.class).get()).types())
                .containsExactly(Declared.class));
    }

    private static KeptTypes kept(Operations operations) {
        assertThat(operations.all()).hasSize(1);
        return ((CallOperation) operations.all().iterator().next()).call().kept();
    }

    public abstract static class Abstract extends Exception {
        protected Abstract(String message) {
            super(message);
        }
    }

    static class Hidden extends Exception {
        public Hidden(String message) {
            super(message);
        }
    }

    public static class Bare extends Exception {}

    public static class Data extends Exception {
        private final int code;

        public Data(String message) {
            super(message);
            code = 1;
        }

        int code() {
            return code;
        }
    }

    public static class DataBelow extends Data {
        public DataBelow(String message) {
            super(message);
        }
    }

    @ApplicationException(rollback = false)
    public static class Declared extends RuntimeException {
        public Declared(String message) {
            super(message);
        }
    }

    public static final class Other {
        public static class IOException extends Exception {
            public IOException(String message) {
                super(message);
            }
        }
    }

    @ApplicationScoped
    public static class KeptData implements KeptException<Data, String> {
        @Override
        public String data(Data thrown) {
            return thrown.getMessage();
        }

        @Override
        public Data exception(String data) {
            return new Data(data);
        }
    }

    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class Replacing extends KeptData {}

    @ApplicationScoped
    public static class Producing {
        @Produces
        KeptException<Data, String> produced() {
            return new KeptData();
        }
    }

    @Path("x")
    @ApplicationScoped
    public static class Resource {
        @POST
        @Idempotent(keepExceptions = IOException.class)
        public void create() {}
    }

    @ApplicationScoped
    public static class KeepsAbstract {
        @Idempotent(keepExceptions = Abstract.class)
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class KeepsHidden {
        @Idempotent(keepExceptions = Hidden.class)
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class KeepsBare {
        @Idempotent(keepExceptions = {IOException.class, Bare.class})
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class KeepsData {
        @Idempotent(keepExceptions = Data.class)
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    @Idempotent(keepExceptions = DataBelow.class)
    public static class KeepsDataOfSuperclass {
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class KeepsSql {
        @Idempotent(keepExceptions = SQLException.class)
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class KeepsRefusal {
        @Idempotent(keepExceptions = KeyReusedException.class)
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class KeepsAlike {
        @Idempotent(keepExceptions = {IOException.class, Other.IOException.class})
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class KeepsTwice {
        @Idempotent(keepExceptions = {IOException.class, IOException.class})
        public void create(@IdempotencyKey String id) {}
    }

    @ApplicationScoped
    public static class KeepsDeclared {
        @Idempotent(keepExceptions = IOException.class)
        @Transactional(rollbackOn = IOException.class, dontRollbackOn = java.io.FileNotFoundException.class)
        public void create(@IdempotencyKey String id) {}
    }

    @MessageDriven
    public static class Consuming {
        @Idempotent(keepExceptions = Declared.class)
        public void create(@IdempotencyKey("JMSMessageID") Message message) {}
    }

    @MessageDriven
    public static class ConsumingAlone {
        @Idempotent(keepExceptions = Declared.class)
        @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
        public void create(@IdempotencyKey("JMSMessageID") Message message) {}
    }
}
