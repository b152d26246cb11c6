package io.idempotency.ee.internal.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.idempotency.ee.Idempotency;
import io.idempotency.ee.IdempotencyContext;
import io.idempotency.ee.IdempotencyKey;
import io.idempotency.ee.Idempotent;
import io.idempotency.ee.IdempotentCallException;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.StoredBytes;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.fixture.TestKeys;
import io.idempotency.ee.spi.KeyProvider;
import io.idempotency.ee.spi.Resumes;
import io.idempotency.ee.spi.Resumption;
import io.idempotency.ee.spi.StoredCall;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** All that an application without HTTP has stored, with secrets planted in it, on a real store. */
abstract class EncryptionContract {

    private static final String SECRET = "planted-secret";

    private final Targets.Kind kind;
    private final String id = UUID.randomUUID().toString();
    private Application application;
    private Transfers transfers;

    EncryptionContract(Targets.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        Service.keys = new TestKeys("k1");
        application = new Application(
                new Targets(kind, Provider.HIBERNATE, false).open(Isolation.READ_COMMITTED),
                Map.of(),
                Transfers.class,
                TransferAgain.class,
                Service.class);
        transfers = application.bean(Transfers.class);
        Transfers.dies = false;
        TransferAgain.calls.set(0);
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    @DisplayName(
            "B24 results, kept exceptions, results of steps and stored arguments: whoever reads the table finds none")
    void nothingIsLegible() throws IOException {
        assertThat(transfers.transfer(id, SECRET)).isEqualTo("moved " + SECRET);
        assertThatThrownBy(() -> transfers.decline(id, SECRET)).hasMessage("declined " + SECRET);
        Transfers.dies = true;
        assertThatThrownBy(() -> transfers.transfer("dies" + id, SECRET)).isInstanceOf(IOException.class);
        assertThat(application.bean(Idempotency.class).execute("files.load", id, String.class, () -> SECRET))
                .isEqualTo(SECRET);
        assertThat(application.database().records())
                .as("two steps with their calls, two outcomes, and one of execute")
                .isEqualTo(7);
        assertThat(StoredBytes.of(application.database())).noneMatch(each -> each.contains(SECRET));
        assertThat(application.database().count("select count(*) from idempotency_record where key_id is null"))
                .isZero();

        assertThat(transfers.transfer(id, SECRET)).isEqualTo("moved " + SECRET);
        assertThatThrownBy(() -> transfers.decline(id, SECRET)).hasMessage("declined " + SECRET);
        Transfers.dies = false;
        assertThat(transfers.transfer("dies" + id, SECRET)).isEqualTo("moved " + SECRET);
        assertThat(transfers.steps()).isEqualTo(2);
    }

    @Test
    @DisplayName("B24 B42 an unfinished execution is resumed after a rotation")
    void resumed() {
        dies();
        Service.keys.rotate("k2");
        due();
        application.bean(Resumer.class).run();
        assertThat(TransferAgain.calls).hasValue(1);
        assertThat(transfers.steps()).isOne();
    }

    @Test
    @DisplayName("B24 B42 IDEM-478 one whose arguments cannot be decrypted is not, and is not executed either")
    void notResumed() {
        dies();
        Service.keys.rotate("k2");
        Service.keys.forget("k1");
        due();
        application.bean(Resumer.class).run();
        assertThat(TransferAgain.calls).hasValue(0);
        assertThatThrownBy(() -> transfers.transfer(id, SECRET)).isInstanceOf(IdempotentCallException.class);
        assertThat(transfers.steps()).isOne();
        Service.keys.rotate("k1");
        due();
        application.bean(Resumer.class).run();
        assertThat(TransferAgain.calls).as("it was only put off").hasValue(1);
    }

    @Test
    @DisplayName("B24 B16 without its service of keys a call is refused, and nothing is executed")
    void unreachable() throws IOException {
        Service.keys.reachable(false);
        assertThatThrownBy(() -> transfers.transfer(id, SECRET))
                .isInstanceOf(IdempotentCallException.class)
                .hasMessageContaining("IDEM-410");
        assertThat(transfers.steps()).isZero();
        Service.keys.reachable(true);
        assertThat(transfers.transfer(id, SECRET)).isEqualTo("moved " + SECRET);
    }

    private void dies() {
        Transfers.dies = true;
        assertThatThrownBy(() -> transfers.transfer(id, SECRET)).isInstanceOf(IOException.class);
        Transfers.dies = false;
    }

    private void due() {
        application.database().execute("update idempotency_record set expires_at = 1 where status = 1");
    }

    /** What an application may lose money with. */
    @ApplicationScoped
    public static class Transfers {

        static volatile boolean dies;

        private final AtomicInteger steps = new AtomicInteger();

        @Inject
        IdempotencyContext context;

        @Idempotent(operation = "transfer")
        public String transfer(@IdempotencyKey String id, String account) throws IOException {
            String moved = context.step("move", String.class, () -> {
                steps.incrementAndGet();
                return "moved " + account;
            });
            if (dies) {
                throw new IOException();
            }
            return moved;
        }

        @Idempotent(operation = "decline", keepExceptions = IllegalStateException.class)
        public void decline(@IdempotencyKey String id, String account) {
            throw new IllegalStateException("declined " + account);
        }

        int steps() {
            return steps.get();
        }
    }

    /** Makes the call again. */
    @Resumes("transfer")
    @ApplicationScoped
    public static class TransferAgain implements Resumption {

        static final AtomicInteger calls = new AtomicInteger();

        @Inject
        Transfers transfers;

        @Override
        public void resume(StoredCall call) throws IOException {
            calls.incrementAndGet();
            transfers.transfer(call.argument(0, String.class), call.argument(1, String.class));
        }
    }

    /** An application's keys. */
    @ApplicationScoped
    public static class Service implements KeyProvider {

        static TestKeys keys;

        @Override
        public String currentKeyId() {
            return keys.current();
        }

        @Override
        public Optional<SecretKey> key(String id) {
            return keys.find(id);
        }
    }
}
