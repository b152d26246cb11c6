package io.idempotency.ee.internal.attempt;

import static io.idempotency.ee.internal.attempt.Verdict.COMMIT_AND_KEEP;
import static io.idempotency.ee.internal.attempt.Verdict.ROLL_BACK_AND_FORGET;
import static io.idempotency.ee.internal.attempt.Verdict.ROLL_BACK_AND_KEEP;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Keep;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

    private static final Set<Integer> OF_THE_MOMENT = Set.of(401, 403, 407, 408, 425, 429);

    @ParameterizedTest
    @DisplayName("B20 returned below 500 is committed and kept, except what tells of the moment or the caller")
    @MethodSource("statuses")
    void returnedFinal(int status) {
        Verdict expected = status < 500 && !OF_THE_MOMENT.contains(status) ? COMMIT_AND_KEEP : ROLL_BACK_AND_FORGET;
        assertThat(Verdict.ofReturned(Keep.FINAL, status)).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("B21 thrown is never committed: mapped below 500 is kept, as B20")
    @MethodSource("statuses")
    void thrownFinal(int status) {
        Verdict expected = status < 500 && !OF_THE_MOMENT.contains(status) ? ROLL_BACK_AND_KEEP : ROLL_BACK_AND_FORGET;
        assertThat(Verdict.ofThrown(Keep.FINAL, status)).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("B22 keep = success keeps 2xx only")
    @CsvSource({
        "200, COMMIT_AND_KEEP",
        "201, COMMIT_AND_KEEP",
        "299, COMMIT_AND_KEEP",
        "199, ROLL_BACK_AND_FORGET",
        "300, ROLL_BACK_AND_FORGET",
        "303, ROLL_BACK_AND_FORGET",
        "400, ROLL_BACK_AND_FORGET",
        "500, ROLL_BACK_AND_FORGET"
    })
    void success(int status, Verdict verdict) {
        assertThat(Verdict.ofReturned(Keep.SUCCESS, status)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @DisplayName("B22 keep = all keeps 5xx too, but rolls its effects back")
    @CsvSource({"500", "502", "503", "599"})
    void all(int status) {
        assertThat(Verdict.ofReturned(Keep.ALL, status)).isEqualTo(ROLL_BACK_AND_KEEP);
        assertThat(Verdict.ofThrown(Keep.ALL, status)).isEqualTo(ROLL_BACK_AND_KEEP);
        assertThat(Verdict.ofReturned(Keep.ALL, 201)).isEqualTo(COMMIT_AND_KEEP);
    }

    @ParameterizedTest
    @DisplayName("B22 no policy keeps what tells of the moment or the caller")
    @EnumSource(Keep.class)
    void neverKept(Keep keep) {
        for (int status : OF_THE_MOMENT) {
            assertThat(Verdict.ofReturned(keep, status)).isEqualTo(ROLL_BACK_AND_FORGET);
            assertThat(Verdict.ofThrown(keep, status)).isEqualTo(ROLL_BACK_AND_FORGET);
        }
    }

    @ParameterizedTest
    @DisplayName("B22 an exception mapped to 2xx or 3xx is kept but not committed")
    @ValueSource(ints = {200, 204, 303})
    void thrownSuccess(int status) {
        assertThat(Verdict.ofThrown(Keep.FINAL, status)).isEqualTo(ROLL_BACK_AND_KEEP);
    }

    static IntStream statuses() {
        return IntStream.of(
                100, 101, 199, 200, 201, 202, 204, 299, 301, 303, 304, 399, 400, 401, 402, 403, 404, 406, 407, 408, 409,
                410, 412, 415, 422, 423, 424, 425, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 599);
    }
}
