package io.idempotency.ee.it.container.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.it.container.Concurrently;
import io.idempotency.ee.it.container.Reply;
import io.idempotency.ee.it.container.Seen;
import io.idempotency.ee.it.container.Story;
import io.idempotency.ee.it.container.Wars;
import io.idempotency.ee.it.server.ContainerDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose transaction it is, and what it takes along. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {

    private static final int CALLERS = 6;
    private static final Seen ROLLED_BACK_ONCE = new Seen(1, 0);

    private final Story story = Story.of("transactions");

    @Deployment(testable = false)
    static WebArchive application() {
        return Wars.app("transactions", TransactionsIT.class);
    }

    @ParameterizedTest
    @DisplayName("B1 I1 session beans, nested session beans and transactional beans run in the record's transaction")
    @ValueSource(
            strings = {
                "stateless/ok",
                "singleton/ok",
                "nested/ledger",
                "nested/book",
                "nested/transactional",
                "stateless/return/404",
                "singleton/return/404"
            })
    void commits(String path) {
        Reply first = story.post(path);
        Reply second = story.post(path);

        assertThat(first.status()).as(first.toString()).isIn(200, 404);
        assertThat(second.replayed()).as(second.toString()).isTrue();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    /**
     * GlassFish's interceptor of {@code @Transactional} notes in a field what its caller may do with transactions, and the
     * threads that are in one bean share it.
     */
    @ParameterizedTest
    @DisplayName("I1 B21 a transaction is ended though another thread has come into the same transactional bean")
    @CsvSource({"nested/book-writes/, 200, 1", "nested/book-fails/, 409, 0"})
    void shared(String path, int status, int effects) {
        Story other = Story.of("transactions");
        Concurrently<Reply> keyed = Concurrently.call(1, () -> story.post(path + story.key()));
        story.awaitGate(story.key(), 1);
        Concurrently<Reply> bare =
                Concurrently.call(1, () -> other.sendBare("POST", "uncovered/" + other.key(), BodyPublishers.noBody()));
        other.awaitGate(other.key(), 1);

        story.openGate(story.key());
        Reply first = keyed.results().get(0);
        other.openGate(other.key());

        assertThat(first.status()).as(first.toString()).isEqualTo(status);
        assertThat(bare.results().get(0).status()).isEqualTo(200);
        assertThat(story.post(path + story.key()).replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(new Seen(1, effects));
        assertThat(other.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B21 an exception of a session bean or a joined bean is the application's to map; kept, rolled back")
    @ValueSource(
            strings = {"stateless/mapped/409", "singleton/mapped/409", "nested/book-fails", "nested/book-fails-inside"})
    void mapped(String path) {
        Reply first = story.post(path);
        Reply second = story.post(path);

        assertThat(first.status()).as(first.toString()).isEqualTo(409);
        assertThat(first.text()).isEqualTo("refused");
        assertThat(second.replayed()).as(second.toString()).isTrue();
        assertThat(second.text()).isEqualTo("refused");
        assertThat(story.seen()).isEqualTo(ROLLED_BACK_ONCE);
    }

    @ParameterizedTest
    @DisplayName("B26 I1 an exception that is declared not to roll back: its effects and its mapped answer are kept")
    @ValueSource(
            strings = {
                "stateless/declared/409",
                "singleton/declared/409",
                "nested/ledger-refuses",
                "nested/dont-roll-back"
            })
    void declared(String path) {
        Reply first = story.post(path);
        Reply second = story.post(path);

        assertThat(first.status()).as(first.toString()).isEqualTo(409);
        assertThat(first.text()).isEqualTo("refused");
        assertThat(second.replayed()).as(second.toString()).isTrue();
        assertThat(second.text()).isEqualTo("refused");
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B21 a failed or 5xx session bean is rolled back and the next attempt executes")
    @ValueSource(
            strings = {
                "stateless/throw",
                "singleton/throw",
                "stateless/mapped/503",
                "stateless/declared/503",
                "singleton/mapped/503",
                "stateless/return/500",
                "singleton/return/500"
            })
    void rollsBack(String path) {
        Reply first = story.post(path);
        Reply second = story.post(path);

        assertThat(first.status()).as(first.toString()).isGreaterThanOrEqualTo(500);
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.replayed()).isFalse();
        assertThat(story.seen()).isEqualTo(new Seen(2, 0));
    }

    /** Which of the two a server does without the library is what the twin suite compares. */
    @Test
    @DisplayName(
            "B21 a failed session bean behind a resource is rolled back: executed again, or kept if what it threw is mapped")
    void rollsBackBehindResource() {
        Reply first = story.post("nested/ledger-fails");
        Reply second = story.post("nested/ledger-fails");

        boolean mapped = first.status() == 409;
        assertThat(mapped || first.status() >= 500).as(first.toString()).isTrue();
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(second.replayed()).isEqualTo(mapped);
        assertThat(story.seen()).isEqualTo(mapped ? ROLLED_BACK_ONCE : new Seen(2, 0));
    }

    @Tag("not-on-tomee")
    @ParameterizedTest
    @DisplayName("B21 SessionContext.setRollbackOnly with a 4xx keeps the answer without the writes")
    @ValueSource(strings = {"stateless/marked/409", "singleton/marked/409"})
    void markedWithClientError(String path) {
        Reply first = story.post(path);
        Reply second = story.post(path);

        assertThat(first.status()).as(first.toString()).isEqualTo(409);
        assertThat(first.text()).isEqualTo("run 1");
        assertThat(story.seen()).isEqualTo(ROLLED_BACK_ONCE);
        assertThat(second.replayed()).as(second.toString()).isTrue();
        assertThat(second.text()).isEqualTo("run 1");
    }

    @Tag("not-on-tomee")
    @ParameterizedTest
    @DisplayName("B23 F5 success after setRollbackOnly, or after a joined bean had failed, is a 500 with IDEM-206")
    @ValueSource(strings = {"stateless/marked/200", "singleton/marked/200", "nested/caught"})
    void markedWithSuccess(String path) {
        Reply first = story.post(path);
        Reply second = story.post(path);

        assertThat(first.status()).as(first.toString()).isEqualTo(500);
        assertThat(first.text()).contains("IDEM-206");
        assertThat(second.replayed()).isFalse();
        assertThat(story.seen()).isEqualTo(new Seen(2, 0));
    }

    @ParameterizedTest
    @DisplayName("I2 B13 F1 of concurrent duplicates one executes and all get its answer")
    @ValueSource(strings = {"stateless/gated/", "singleton/gated/", "late/gated/"})
    void concurrentDuplicates(String path) {
        String gate = story.key();
        Concurrently<Reply> callers = Concurrently.call(CALLERS, () -> story.post(path + gate));
        story.awaitGate(gate, 1);
        story.openGate(gate);
        List<Reply> replies = callers.results();

        assertThat(replies).hasSize(CALLERS).allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo("1");
        });
        assertThat(replies).filteredOn(Reply::replayed).hasSize(CALLERS - 1);
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @ParameterizedTest
    @DisplayName("B25 I2 a method that commits its transaction gets IDEM-245; what it did is there, and is done once")
    @ValueSource(strings = {"ending/commit", "ending/late", "ending/commit-and-begin", "ending/commit-and-throw"})
    void committed(String path) {
        Reply first = story.post(path);
        Reply second = story.post(path);

        assertThat(first.status()).as(first.toString()).isEqualTo(500);
        assertThat(first.text()).contains("IDEM-245");
        assertThat(second.status()).as(second.toString()).isEqualTo(500);
        assertThat(second.text()).contains("IDEM-246");
        assertThat(story.seen()).isEqualTo(Seen.ONCE);
    }

    @Test
    @DisplayName("B25 one that rolls its transaction back gets IDEM-245, and leaves nothing")
    void rolledBack() {
        Reply first = story.post("ending/rollback");
        Reply second = story.post("ending/rollback");

        assertThat(first.text()).as(first.toString()).contains("IDEM-245");
        assertThat(second.text()).as(second.toString()).contains("IDEM-245");
        assertThat(story.seen()).isEqualTo(new Seen(2, 0));
    }

    @Test
    @DisplayName("B25 I2 a statement that commits by itself is no matter, unless the method fails after it: IDEM-246")
    void committedByStatement() {
        Reply first = story.post("ending/ddl");
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(story.post("ending/ddl").replayed()).isTrue();
        assertThat(story.seen()).isEqualTo(Seen.ONCE);

        Story failing = Story.of("transactions");
        boolean commits = ContainerDatabase.current().commitsChangesOfTheSchema();
        for (int attempt = 0; attempt < 2; attempt++) {
            Reply reply = failing.post("ending/ddl-and-throw");
            assertThat(reply.status()).as(reply.toString()).isEqualTo(commits ? 500 : 409);
            assertThat(reply.text()).contains(commits ? "IDEM-246" : "refused");
        }
        assertThat(failing.seen()).isEqualTo(new Seen(1, commits ? 1 : 0));
    }
}
