package io.idempotency.ee.internal.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.idempotency.ee.fixture.Database;
import io.idempotency.ee.fixture.Requests;
import io.idempotency.ee.internal.record.Answer;
import io.idempotency.ee.internal.record.RecordSurvey;
import io.idempotency.ee.internal.record.SurveyedRow;
import io.idempotency.ee.internal.signal.TableState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableSurveyorTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Answer ANSWER = new Answer(201, List.of(), new byte[40]);
    private static Database database;

    private final AtomicInteger read = new AtomicInteger();
    private final TableSurveyor surveyor = new TableSurveyor(counting(), database.transactions());

    @BeforeAll
    static void open() {
        database = Database.inMemory(2);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    @DisplayName("B51 an empty table has nothing, and nothing lags")
    void empty() {
        assertThat(surveyor.survey(NOW)).isEqualTo(new TableState(0, 0, 0, Optional.empty(), Optional.empty()));
    }

    @Test
    @DisplayName("B51 a small table is counted; its oldest record is found whatever its retention is")
    void small() {
        add(NOW, LongStream.of(10));
        add(NOW.minusSeconds(60), LongStream.of(30, 20));

        assertThat(surveyor.survey(NOW))
                .isEqualTo(
                        new TableState(3, 120, 0, Optional.of(NOW.minusSeconds(60)), Optional.of(NOW.plusSeconds(10))));
    }

    @Test
    @DisplayName("B51 a large table is estimated by few rows, also where retentions differ by orders of magnitude")
    void large() {
        // A day's at one in thirty seconds, and a minute's at ten in a second.
        add(NOW.minusSeconds(60), LongStream.rangeClosed(1, 2880).map(each -> each * 30));
        add(NOW, LongStream.rangeClosed(1, 600).map(each -> each / 10 + 1));

        TableState state = surveyor.survey(NOW);

        assertThat(state.records()).isCloseTo(3480, Percentage.withPercentage(20));
        assertThat(state.bytes()).isCloseTo(state.records() * 40, within(1.0));
        assertThat(state.oldest()).contains(NOW.minusSeconds(60));
        assertThat(read.get()).isLessThan(1400);
    }

    @Test
    @DisplayName("B51 what has expired and waits for the reaper counts, however long ago it was")
    void expired() {
        add(NOW.minusSeconds(2000), LongStream.rangeClosed(-1000, -1));
        add(NOW, LongStream.of(60));

        TableState state = surveyor.survey(NOW);

        assertThat(state.records()).isCloseTo(1001, Percentage.withPercentage(5));
        assertThat(state.firstEnd()).contains(NOW.minusSeconds(1000));
    }

    /** Records that end so many seconds from now. */
    private static void add(Instant made, LongStream ends) {
        database.commit(entities -> {
            ends.forEach(end -> database.store()
                    .insert(
                            Requests.newClaim(made, NOW.plusSeconds(end)),
                            ANSWER,
                            Instant.EPOCH,
                            Duration.ofSeconds(5)));
            return null;
        });
    }

    private RecordSurvey counting() {
        return new RecordSurvey() {
            @Override
            public List<SurveyedRow> rows(Instant after, Instant until, int most) {
                List<SurveyedRow> rows = database.survey().rows(after, until, most);
                read.addAndGet(rows.size());
                return rows;
            }

            @Override
            public Optional<Instant> lastEnd() {
                return database.survey().lastEnd();
            }
        };
    }
}
