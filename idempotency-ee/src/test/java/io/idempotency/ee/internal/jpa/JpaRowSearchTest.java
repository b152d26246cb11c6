package io.idempotency.ee.internal.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.idempotency.ee.Locking;
import io.idempotency.ee.fixture.Background;
import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Isolation;
import io.idempotency.ee.fixture.Provider;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.fixture.Targets;
import io.idempotency.ee.fixture.TestKeys;
import io.idempotency.ee.internal.key.RecordId;
import io.idempotency.ee.internal.record.CallRow;
import io.idempotency.ee.internal.record.Claim;
import io.idempotency.ee.internal.record.RowSearch;
import io.idempotency.ee.internal.record.RowSummary;
import io.idempotency.ee.internal.transaction.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an administrator asks of the table, on each database, by way of each persistence provider. */
class JpaRowSearchTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(1);

    @ParameterizedTest
    @DisplayName("B51 a record is found by its id: all but its contents")
    @MethodSource("io.idempotency.ee.fixture.Targets#all")
    void find(Targets target) {
        with(target, database -> {
            Claim claim = Requests.newClaim(NOW, END);
            insert(database, claim, "12345");
            assertThat(JpaRowSearchTest.<Optional<RowSummary>>search(database, rows -> rows.find(claim.id())))
                    .contains(new RowSummary(
                            claim.id(),
                            claim.scope(),
                            Optional.empty(),
                            claim.operation(),
                            201,
                            NOW,
                            END,
                            5,
                            Optional.empty()));
            assertThat(JpaRowSearchTest.<Optional<RowSummary>>search(database, rows -> rows.find(RecordId.random())))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @DisplayName("B42 B24 steps, stored calls and the ids of keys are shown")
    @MethodSource("io.idempotency.ee.fixture.Targets#all")
    void kinds(Targets target) {
        with(target, database -> {
            database.encryptedWith(new TestKeys("k1").encryption());
            Claim execution = Requests.newClaim(NOW, END);
            CallRow call = new CallRow(RecordId.random(), execution.id(), "ship", NOW, END, 0, new byte[3]);
            Claim step = new Claim(
                    RecordId.random(),
                    execution.scope(),
                    Optional.of(execution.id()),
                    "ship/one",
                    execution.fingerprint(),
                    NOW,
                    END);
            database.commit(entities -> {
                database.calls().add(call, execution);
                database.store().findOrClaim(step, Locking.PESSIMISTIC, SHORT);
                return database.store().complete(step, Requests.answer(200, "x"));
            });
            assertThat(JpaRowSearchTest.<Optional<RowSummary>>search(database, rows -> rows.find(call.id()))
                            .orElseThrow())
                    .returns(true, RowSummary::isCall)
                    .returns(false, RowSummary::isStep);
            assertThat(JpaRowSearchTest.<Optional<RowSummary>>search(database, rows -> rows.find(step.id()))
                            .orElseThrow())
                    .returns(false, RowSummary::isCall)
                    .returns(true, RowSummary::isStep)
                    .returns(Optional.of(execution.id()), RowSummary::parent)
                    .returns(Optional.of("k1"), RowSummary::keyId);
        });
    }

    @ParameterizedTest
    @DisplayName("B51 pages hold every row once, whatever their number; the oldest come by the end of their retention")
    @MethodSource("io.idempotency.ee.fixture.Targets#all")
    void pages(Targets target) {
        with(target, database -> {
            List<RecordId> ids = IntStream.range(0, 23)
                    .mapToObj(i -> {
                        Claim claim = Requests.newClaim(NOW, END.plusSeconds((i * 7) % 23));
                        insert(database, claim, "x");
                        return claim.id();
                    })
                    .toList();
            for (int size : List.of(1, 5, 23, 50)) {
                List<RecordId> paged = new ArrayList<>();
                List<RowSummary> page = search(database, rows -> rows.page(Optional.empty(), size));
                while (!page.isEmpty()) {
                    assertThat(page).hasSizeLessThanOrEqualTo(size);
                    page.forEach(row -> paged.add(row.id()));
                    RecordId last = paged.get(paged.size() - 1);
                    page = search(database, rows -> rows.page(Optional.of(last), size));
                }
                assertThat(paged).containsExactlyInAnyOrderElementsOf(ids);
            }
            assertThat(JpaRowSearchTest.<List<RowSummary>>search(database, rows -> rows.oldest(4)))
                    .extracting(RowSummary::expiresAt)
                    .containsExactly(END, END.plusSeconds(1), END.plusSeconds(2), END.plusSeconds(3));
        });
    }

    @Test
    @DisplayName("B51 PostgreSQL reads by an index what is asked for, and no more rows")
    void usesIndexes() {
        with(new Targets(Targets.Kind.POSTGRESQL, Provider.HIBERNATE, false), database -> {
            database.execute(
                    "insert into idempotency_record (id, scope, created_at, expires_at, format, status, operation,"
                            + " fingerprint, headers, body) select gen_random_uuid(), gen_random_uuid(), 1, i, 1, 200, 'o', '\\x00',"
                            + " '', '\\x00' from generate_series(1, 20000) i");
            database.execute("analyze idempotency_record");
            String id = "'" + RecordId.random() + "'";
            for (String sql : List.of(
                    JpaRowSearch.FIND.replace("?1", id),
                    JpaRowSearch.OLDEST.replace("?1", "100"),
                    JpaRowSearch.FIRST_PAGE.replace("?1", "100"),
                    JpaRowSearch.NEXT_PAGE.replace("?1", id).replace("?2", "100"))) {
                List<?> plan = database.commit(
                        entities -> entities.createNativeQuery("explain " + sql).getResultList());
                assertThat(String.valueOf(plan)).contains("Index Scan").doesNotContain("Seq Scan", "Sort");
            }
        });
    }

    @ParameterizedTest
    @DisplayName("B51 ends are those of the rows that are there; what is deleted is gone")
    @MethodSource("io.idempotency.ee.fixture.Targets#all")
    void endsAndDelete(Targets target) {
        with(target, database -> {
            Claim one = Requests.newClaim(NOW, END);
            Claim two = Requests.newClaim(NOW, END.plusSeconds(1));
            insert(database, one, "x");
            insert(database, two, "x");
            RecordId gone = RecordId.random();
            List<RecordId> all = List.of(one.id(), two.id(), gone);
            assertThat(JpaRowSearchTest.<Map<RecordId, Instant>>search(database, rows -> rows.ends(all)))
                    .isEqualTo(Map.of(one.id(), END, two.id(), END.plusSeconds(1)));
            assertThat(JpaRowSearchTest.<Integer>search(database, rows -> rows.delete(List.of(one.id(), gone))))
                    .isOne();
            assertThat(JpaRowSearchTest.<Map<RecordId, Instant>>search(database, rows -> rows.ends(all)))
                    .containsOnlyKeys(two.id());
            assertThat(JpaRowSearchTest.<Map<RecordId, Instant>>search(database, rows -> rows.ends(List.of())))
                    .isEmpty();
            assertThat(JpaRowSearchTest.<Integer>search(database, rows -> rows.delete(List.of())))
                    .isZero();
        });
    }

    @ParameterizedTest
    @DisplayName("B51 a row that another transaction holds is waited for a second, not for as long as its method runs")
    @MethodSource("io.idempotency.ee.fixture.Targets#all")
    void doesNotWait(Targets target) {
        with(target, database -> {
            Claim claim = Requests.newClaim(NOW, END);
            insert(database, claim, "x");
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            Background<Boolean> holder = Background.start(() -> database.commit(entities -> {
                boolean taken = database.store().claimExpired(claim, END, SHORT);
                held.countDown();
                Background.await(end);
                return taken;
            }));
            Background.await(held);
            Throwable refused = catchThrowable(() -> search(database, rows -> rows.delete(List.of(claim.id()))));
            end.countDown();
            assertThat(holder.join()).isTrue();
            assertThat(refused).isNotNull();
            assertThat(FailureKind.of(refused).passes()).isTrue();
        });
    }

    private static void insert(Database database, Claim claim, String body) {
        database.commit(entities -> {
            database.store().insert(claim, Requests.answer(201, body), Instant.EPOCH, SHORT);
            return true;
        });
    }

    private static <T> T search(Database database, Function<RowSearch, T> work) {
        return database.commit(entities -> work.apply(database.search()));
    }

    private static void with(Targets target, Consumer<Database> test) {
        try (Database database = target.open(Isolation.READ_COMMITTED)) {
            test.accept(database);
        }
    }
}
