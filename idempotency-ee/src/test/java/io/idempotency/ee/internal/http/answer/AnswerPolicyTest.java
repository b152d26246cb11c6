package io.idempotency.ee.internal.http.answer;

import static io.idempotency.ee.internal.attempt.Verdict.DONE;
import static io.idempotency.ee.internal.attempt.Verdict.KEPT_WITHOUT_EFFECTS;
import static io.idempotency.ee.internal.attempt.Verdict.NOT_KEPT;
import static io.idempotency.ee.internal.attempt.Verdict.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.idempotency.ee.Keep;
import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.operation.KeptAnswers;
import jakarta.ejb.EJBException;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerPolicyTest {

    private static final Set<Integer> OF_THE_MOMENT = Set.of(401, 403, 407, 408, 425, 429);

    @ParameterizedTest
    @DisplayName("B20 returned below 500 is committed and kept, except what tells of the moment or the caller")
    @MethodSource("statuses")
    void returnedFinal(int status) {
        Verdict expected = expected(status, status < 400 ? DONE : REFUSED);
        assertThat(new AnswerPolicy(KeptAnswers.of(Keep.FINAL)).returned(status))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("B21 thrown is never committed: mapped below 500 is kept, as B20")
    @MethodSource("statuses")
    void thrownFinal(int status) {
        Verdict expected = expected(status, KEPT_WITHOUT_EFFECTS);
        assertThat(new AnswerPolicy(KeptAnswers.of(Keep.FINAL)).thrown(status, new IllegalStateException()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("B22 keep = success keeps 2xx only")
    @CsvSource({
        "200, DONE",
        "201, DONE",
        "299, DONE",
        "199, NOT_KEPT",
        "300, NOT_KEPT",
        "303, NOT_KEPT",
        "400, NOT_KEPT",
        "500, NOT_KEPT"
    })
    void success(int status, Verdict verdict) {
        assertThat(new AnswerPolicy(KeptAnswers.of(Keep.SUCCESS)).returned(status))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @DisplayName("B22 keep = all keeps 5xx too, but rolls its effects back")
    @CsvSource({"500", "502", "503", "599"})
    void all(int status) {
        assertThat(new AnswerPolicy(KeptAnswers.of(Keep.ALL)).returned(status)).isEqualTo(KEPT_WITHOUT_EFFECTS);
        assertThat(new AnswerPolicy(KeptAnswers.of(Keep.ALL)).thrown(status, new IllegalStateException()))
                .isEqualTo(KEPT_WITHOUT_EFFECTS);
        assertThat(new AnswerPolicy(KeptAnswers.of(Keep.ALL)).returned(201)).isEqualTo(DONE);
    }

    @ParameterizedTest
    @DisplayName("B22 no policy keeps what tells of the moment or the caller")
    @EnumSource(Keep.class)
    void neverKept(Keep keep) {
        for (int status : OF_THE_MOMENT) {
            assertThat(new AnswerPolicy(KeptAnswers.of(keep)).returned(status)).isEqualTo(Verdict.OF_THE_MOMENT);
            assertThat(new AnswerPolicy(KeptAnswers.of(keep)).thrown(status, new IllegalStateException()))
                    .isEqualTo(Verdict.OF_THE_MOMENT);
        }
    }

    @ParameterizedTest
    @DisplayName("B22 an exception mapped to 2xx or 3xx is kept but not committed")
    @ValueSource(ints = {200, 204, 303})
    void thrownSuccess(int status) {
        assertThat(new AnswerPolicy(KeptAnswers.of(Keep.FINAL)).thrown(status, new IllegalStateException()))
                .isEqualTo(KEPT_WITHOUT_EFFECTS);
    }

    private static Verdict expected(int status, Verdict ifKept) {
        if (OF_THE_MOMENT.contains(status)) {
            return Verdict.OF_THE_MOMENT;
        }
        return status < 500 ? ifKept : NOT_KEPT;
    }

    static IntStream statuses() {
        return IntStream.of(
                100, 101, 199, 200, 201, 202, 204, 299, 301, 303, 304, 399, 400, 401, 402, 403, 404, 406, 407, 408, 409,
                410, 412, 415, 422, 423, 424, 425, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 599);
    }

    @Test
    @DisplayName(
            "B22 an exception that is named is kept or released whatever its status, with subclasses and under wrappers")
    void namedExceptions() {
        AnswerPolicy policy = new AnswerPolicy(new KeptAnswers(
                Keep.FINAL,
                Set.of(),
                Set.of(),
                Set.of("java.lang.NumberFormatException"),
                Set.of("java.lang.IllegalArgumentException")));
        assertThat(policy.thrown(500, new NumberFormatException())).isEqualTo(KEPT_WITHOUT_EFFECTS);
        assertThat(policy.thrownWithEffects(201, new NumberFormatException())).isEqualTo(DONE);
        assertThat(policy.thrown(500, new EJBException(new NumberFormatException())))
                .isEqualTo(KEPT_WITHOUT_EFFECTS);
        assertThat(policy.thrown(409, new IllegalArgumentException())).isEqualTo(NOT_KEPT);
        assertThat(policy.thrown(409, new IllegalCharsetNameException("x"))).isEqualTo(NOT_KEPT);
        assertThat(policy.thrownWithEffects(409, new IllegalArgumentException()))
                .isEqualTo(NOT_KEPT);
        assertThat(policy.thrown(409, new IllegalStateException())).isEqualTo(KEPT_WITHOUT_EFFECTS);
        assertThat(policy.thrown(500, new IllegalStateException())).isEqualTo(NOT_KEPT);
        assertThat(policy.thrown(429, new NumberFormatException())).isEqualTo(Verdict.OF_THE_MOMENT);
    }
}
