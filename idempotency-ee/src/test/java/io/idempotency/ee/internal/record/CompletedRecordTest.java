package io.idempotency.ee.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.internal.key.Fingerprint;
import io.idempotency.ee.internal.key.Format;
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
        CompletedRecord completed = new CompletedRecord(fingerprint(1), END, new Answer(201, List.of(), new byte[0]));
        assertThat(completed.expiredAt(END.minusMillis(1))).isFalse();
        assertThat(completed.expiredAt(END)).isTrue();
        assertThat(completed.expiredAt(END.plusMillis(1))).isTrue();
    }

    @Test
    @DisplayName("B12 a record knows the request that made it by its fingerprint")
    void knowsItsRequest() {
        CompletedRecord completed =
                new CompletedRecord(fingerprint(1, 2), END, new Answer(201, List.of(), new byte[0]));
        assertThat(completed.madeBy(fingerprint(1, 2))).isTrue();
        assertThat(completed.madeBy(fingerprint(1, 3))).isFalse();
        assertThat(completed.madeBy(fingerprint(1))).isFalse();
    }

    @Test
    @DisplayName("B11 an answer's headers do not change under it")
    void answerKeepsItsHeaders() {
        List<Header> headers = new ArrayList<>(List.of(new Header("ETag", "1")));
        Answer answer = new Answer(200, headers, new byte[0]);
        headers.clear();
        assertThat(answer.headers()).containsExactly(new Header("ETag", "1"));
    }

    private static Fingerprint fingerprint(int... bytes) {
        byte[] digest = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            digest[i] = (byte) bytes[i];
        }
        return new Fingerprint(Format.CURRENT, digest);
    }
}
