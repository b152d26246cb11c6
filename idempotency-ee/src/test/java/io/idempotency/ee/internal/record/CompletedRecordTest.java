package io.idempotency.ee.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompletedRecordTest {

    private static final Instant END = Instant.parse("2026-01-02T00:00:00Z");

    @Test
    @DisplayName("B15 retention is over from its last instant on")
    void endsWithItsRetention() {
        CompletedRecord completed = new CompletedRecord(new byte[] {1}, END, new Answer(201, List.of(), new byte[0]));
        assertThat(completed.expiredAt(END.minusMillis(1))).isFalse();
        assertThat(completed.expiredAt(END)).isTrue();
        assertThat(completed.expiredAt(END.plusMillis(1))).isTrue();
    }

    @Test
    @DisplayName("B12 a record knows the request that made it by its fingerprint")
    void knowsItsRequest() {
        CompletedRecord completed =
                new CompletedRecord(new byte[] {1, 2}, END, new Answer(201, List.of(), new byte[0]));
        assertThat(completed.madeBy(new byte[] {1, 2})).isTrue();
        assertThat(completed.madeBy(new byte[] {1, 3})).isFalse();
        assertThat(completed.madeBy(new byte[] {1})).isFalse();
    }

    @Test
    @DisplayName("B11 an answer's headers do not change under it")
    void answerKeepsItsHeaders() {
        List<Header> headers = new ArrayList<>(List.of(new Header("ETag", "1")));
        Answer answer = new Answer(200, headers, new byte[0]);
        headers.clear();
        assertThat(answer.headers()).containsExactly(new Header("ETag", "1"));
    }
}
