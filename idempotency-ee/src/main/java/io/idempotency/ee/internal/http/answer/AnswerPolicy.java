package io.idempotency.ee.internal.http.answer;

import io.idempotency.ee.internal.attempt.Verdict;
import io.idempotency.ee.internal.operation.KeptAnswers;

/**
 * Which HTTP answers are kept, and which leave the effects (B20 to B22).
 *
 * @param kept what the operation's settings say
 */
public record AnswerPolicy(KeptAnswers kept) {

    private static final int FIRST_REFUSAL = 400;
    private static final int FIRST_SERVER_ERROR = 500;

    /** Of an answer that the method returned, or that counts as if it had. */
    public Verdict returned(int status) {
        return verdict(status, kept.contain(status), status < FIRST_REFUSAL ? Verdict.DONE : Verdict.REFUSED);
    }

    /** Of an answer that the method's exception is mapped to. */
    public Verdict thrown(int status, Throwable thrown) {
        return verdict(status, kept.contain(status, thrown), Verdict.KEPT_WITHOUT_EFFECTS);
    }

    /** The same of one that is declared not to roll back, which counts as if it had been returned. */
    public Verdict thrownWithEffects(int status, Throwable thrown) {
        return verdict(status, kept.contain(status, thrown), status < FIRST_REFUSAL ? Verdict.DONE : Verdict.REFUSED);
    }

    private static Verdict verdict(int status, boolean isKept, Verdict ifKept) {
        if (KeptAnswers.isOfTheMoment(status)) {
            return Verdict.OF_THE_MOMENT;
        } else if (!isKept) {
            return Verdict.NOT_KEPT;
        }
        return status < FIRST_SERVER_ERROR ? ifKept : Verdict.KEPT_WITHOUT_EFFECTS;
    }
}
