package io.idempotency.ee.internal.jpa;

import static io.idempotency.ee.fixture.Requests.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.StoredBytes;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.fixture.TestKeys;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.CallRow;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.Header;
import io.idempotency.ee.internal.record.KeyState;
import io.idempotency.ee.internal.record.RowCipher;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Encrypted rows, on each database, by way of each persistence provider and of its connections. */
class EncryptedRowsTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final String SECRET = "planted-secret-\u00e4";
    private static final Answer ANSWER = new Answer(
            201,
            List.of(new Header("X-Secret", "header " + SECRET)),
            ("body " + SECRET).getBytes(StandardCharsets.UTF_8));
    private static final Claim CLAIM = Requests.claim(id("k"), NOW, END);
    private static final Claim OTHER = Requests.claim(id("other"), NOW, END);

    private final TestKeys keys = new TestKeys("k1");

    static Stream<Targets> everywhere() {
        return Targets.all();
    }

    @ParameterizedTest
    @DisplayName("B24 records, those of steps and calls are encrypted whichever way they are written, and read again")
    @MethodSource("everywhere")
    void nothingIsLegible(Targets target) {
        with(target, database -> {
            Claim step = ofStep(CLAIM.id());
            CallRow call = new CallRow(
                    RecordId.random(), CLAIM.id(), "ship", NOW, END, 0, SECRET.getBytes(StandardCharsets.UTF_8));
            commit(database, () -> {
                claimAndComplete(database, CLAIM);
                database.store().insert(OTHER, ANSWER, Instant.EPOCH, SHORT);
                claimAndComplete(database, step);
                database.calls().add(call, CLAIM);
            });
            assertThat(StoredBytes.of(database)).isNotEmpty().noneMatch(each -> each.contains("planted"));
            assertThat(database.count("select count(*) from idempotency_record where key_id = 'k1'"))
                    .isEqualTo(4);
            for (Claim each : List.of(CLAIM, OTHER, step)) {
                assertAnswer(find(database, each.id()));
            }
            assertThat(due(database)).usingRecursiveComparison().isEqualTo(call);
        });
    }

    @ParameterizedTest
    @DisplayName("B24 the test above finds what is not encrypted; rows from before are read, and their keys not")
    @MethodSource("everywhere")
    void switchedOn(Targets target) {
        with(target, database -> {
            database.encryptedWith(RowCipher.NONE);
            commit(database, () -> claimAndComplete(database, CLAIM));
            assertThat(StoredBytes.of(database)).anyMatch(each -> each.contains("planted"));
            database.encryptedWith(keys.encryption());
            assertAnswer(find(database, CLAIM.id()));
            assertThat(database.count("select count(*) from idempotency_record where key_id is null"))
                    .isOne();
        });
    }

    @ParameterizedTest
    @DisplayName("B24 a row with another row's contents, or with another status, end, fingerprint or key, is refused")
    @MethodSource("everywhere")
    void boundToTheRow(Targets target) {
        with(target, database -> {
            commit(database, () -> {
                claimAndComplete(database, CLAIM);
                claimAndComplete(database, OTHER);
            });
            keys.rotate("k2");
            String swapped = "update idempotency_record set body = (select b from (select body as b from"
                    + " idempotency_record where id = '" + OTHER.id() + "') x) where id = '" + CLAIM.id() + "'";
            for (String change : List.of(
                    swapped,
                    "update idempotency_record set status = 200",
                    "update idempotency_record set expires_at = expires_at + 1",
                    "update idempotency_record set key_id = 'k2'",
                    "update idempotency_record set key_id = 'k9'")) {
                assertRefused(database, change);
            }
            assertAnswer(find(database, CLAIM.id()));
            database.commit(entities -> entities.createQuery("update IdempotencyRecord r set r.fingerprint = ?1")
                    .setParameter(1, new byte[32])
                    .executeUpdate());
            assertThat(find(database, CLAIM.id())).isInstanceOf(KeyState.Unreadable.class);
        });
    }

    @ParameterizedTest
    @DisplayName("B24 an encrypted row whose key's id was removed is damaged: its bytes are no answer")
    @MethodSource("everywhere")
    void withoutKeyId(Targets target) {
        with(target, database -> {
            commit(database, () -> claimAndComplete(database, CLAIM));
            database.execute("update idempotency_record set key_id = null");
            assertThat(find(database, CLAIM.id())).isEqualTo(new KeyState.Damaged(END, "headers"));
        });
    }

    @ParameterizedTest
    @DisplayName("B24 B15 after a rotation old rows are read; without their key they are refused until they expire")
    @MethodSource("everywhere")
    void rotation(Targets target) {
        with(target, database -> {
            commit(database, () -> claimAndComplete(database, CLAIM));
            keys.rotate("k2");
            assertAnswer(find(database, CLAIM.id()));
            keys.forget("k1");
            assertThat(find(database, CLAIM.id()))
                    .isEqualTo(new KeyState.Unreadable(END, "encrypted with the key \"k1\", which is not known here"));
            commit(database, () -> {
                assertThat(database.store().claimExpired(CLAIM, END.minusMillis(1), SHORT))
                        .isFalse();
                assertThat(database.store().claimExpired(CLAIM, END, SHORT)).isTrue();
                assertThat(database.store().complete(CLAIM, ANSWER)).isTrue();
            });
            assertAnswer(find(database, CLAIM.id()));
        });
    }

    @ParameterizedTest
    @DisplayName("B24 a call that cannot be decrypted does not hide others, and is not given to anybody")
    @MethodSource("everywhere")
    void unreadableCall(Targets target) {
        with(target, database -> {
            CallRow call = new CallRow(RecordId.random(), CLAIM.id(), "ship", NOW, END, 0, new byte[] {1});
            commit(database, () -> database.calls().add(call, CLAIM));
            database.execute("update idempotency_record set parent = '" + OTHER.id() + "'");
            assertThat(due(database).unreadable())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("does not decrypt"));
            assertThat(due(database).call()).isEmpty();
        });
    }

    private void assertRefused(Database database, String change) {
        List<Object[]> before = rows(database);
        database.execute(change);
        KeyState.Found found = find(database, CLAIM.id());
        assertThat(found).as(change).isInstanceOf(KeyState.Unreadable.class);
        for (Locking locking : List.of(Locking.PESSIMISTIC, Locking.LATE)) {
            assertThat(database.<KeyState>commit(entities -> database.findOrClaim(CLAIM, locking, SHORT)))
                    .isEqualTo(found);
        }
        restore(database, before);
    }

    private static List<Object[]> rows(Database database) {
        return database.commit(entities -> entities.createQuery(
                        "select r.id, r.status, r.expiresAt, r.fingerprint, r.keyId, r.body from IdempotencyRecord r",
                        Object[].class)
                .getResultList());
    }

    private static void restore(Database database, List<Object[]> rows) {
        for (Object[] row : rows) {
            database.commit(entities -> entities.createQuery(
                            "update IdempotencyRecord r set r.status = ?2, r.expiresAt = ?3, r.fingerprint = ?4, r.keyId = ?5,"
                                    + " r.body = ?6 where r.id = ?1")
                    .setParameter(1, row[0])
                    .setParameter(2, row[1])
                    .setParameter(3, row[2])
                    .setParameter(4, row[3])
                    .setParameter(5, row[4])
                    .setParameter(6, row[5])
                    .executeUpdate());
        }
    }

    private static Claim ofStep(RecordId parent) {
        return new Claim(
                RecordId.random(), CLAIM.scope(), Optional.of(parent), "ship/one", CLAIM.fingerprint(), NOW, END);
    }

    private static void claimAndComplete(Database database, Claim claim) {
        assertThat(database.store().findOrClaim(claim, Locking.PESSIMISTIC, SHORT))
                .isInstanceOf(KeyState.Claimed.class);
        assertThat(database.store().complete(claim, ANSWER)).isTrue();
    }

    private static CallRow due(Database database) {
        return database.commit(
                entities -> database.calls().due(Set.of("ship"), NOW, 10).get(0));
    }

    private static KeyState.Found find(Database database, RecordId id) {
        return database.commit(entities -> database.store().find(id));
    }

    private static void assertAnswer(KeyState.Found found) {
        assertThat(found).isInstanceOfSatisfying(KeyState.Completed.class, there -> assertThat(
                        Requests.text(there.completed().answer()))
                .isEqualTo(Requests.text(ANSWER)));
        assertThat(((KeyState.Completed) found).completed().answer().headers()).isEqualTo(ANSWER.headers());
    }

    private static void commit(Database database, Runnable work) {
        database.commit(entities -> {
            work.run();
            return true;
        });
    }

    private void with(Targets target, Consumer<Database> test) {
        try (Database database = target.open(Isolation.READ_COMMITTED)) {
            database.encryptedWith(keys.encryption());
            test.accept(database);
        }
    }
}
